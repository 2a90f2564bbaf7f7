package dev.wslgodoctor.diagnostics.explain;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was asked, in the user's language. A source that is a file, a key or a command reads the same in every language;
 * one that is described in words has a text, whose key is made of the English words, which is how reports and bundles
 * keep it.
 */
public final class SourceText {

    private static final Pattern WITH_PATH = Pattern.compile("(.+?) (/.*|[A-Za-z]:\\\\.*)", Pattern.DOTALL);

    private SourceText() {
    }

    /** The source as evidence writes it, or its text where there is one. */
    public static String of(String source, Texts texts) {
        if (texts.has(key(source))) {
            return texts.of(key(source));
        }
        Matcher matcher = WITH_PATH.matcher(source);
        if (!matcher.matches()) {
            return source;
        }
        String key = key(matcher.group(1) + " path");
        return texts.has(key) ? texts.of(key, Map.of("path", matcher.group(2))) : source;
    }

    /** An answer as evidence writes it: our own words in the user's language, what the machine said as it is. */
    public static String answer(String value, Texts texts) {
        return value.equals("none") ? texts.of("answer.none") : texts.answer(value);
    }

    private static String key(String source) {
        return "source." + source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
