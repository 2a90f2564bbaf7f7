package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;

/** Takes what strips debug information out of build flags, and nothing else. */
public final class StrippingWords {

    private StrippingWords() {
    }

    /**
     * Build flags without {@code -s} and {@code -w} in any {@code -ldflags}; an {@code -ldflags} that is left empty
     * goes too.
     *
     * @param words as the go command gets them, each flag with its value in one word or in two
     */
    public static List<String> removed(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if ((word.equals("-ldflags") || word.equals("--ldflags")) && i + 1 < words.size()) {
                String rest = rest(words.get(++i));
                if (!rest.isEmpty()) {
                    kept.add(word);
                    kept.add(rest);
                }
            } else if (word.startsWith("-ldflags=") || word.startsWith("--ldflags=")) {
                int equals = word.indexOf('=');
                String rest = rest(word.substring(equals + 1));
                if (!rest.isEmpty()) {
                    kept.add(word.substring(0, equals + 1) + rest);
                }
            } else {
                kept.add(word);
            }
        }
        return kept;
    }

    private static String rest(String value) {
        String plain = value.strip();
        int equals = plain.indexOf('=');
        boolean pattern = !plain.startsWith("-") && equals > 0;
        String rest = LinkerFlags.withoutStripping(pattern ? plain.substring(equals + 1) : plain);
        return rest.isEmpty() || !pattern ? rest : plain.substring(0, equals + 1) + rest;
    }
}
