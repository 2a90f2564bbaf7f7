package dev.wslgodoctor.diagnostics.bundle.redact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that a name may be and that stand everywhere for something else: {@code dev} is a folder of every Linux,
 * {@code debug} a mode of the debugger. As names they are masked only where a name stands.
 */
final class EverydayWords {

    private static final int SHORT = 3;
    private static final Set<String> WORDS = load();

    private EverydayWords() {
    }

    static boolean contains(String name) {
        boolean ascii = Spellings.isAscii(name);
        return ascii && name.length() <= SHORT || !ascii && name.length() <= 1
                || WORDS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try (InputStream in = EverydayWords.class.getResourceAsStream("everyday-words.txt")) {
            Set<String> words = new TreeSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    words.addAll(List.of(line.strip().split("\\s+")));
                }
            }
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new IllegalStateException("the list of everyday words cannot be read", e);
        }
    }
}
