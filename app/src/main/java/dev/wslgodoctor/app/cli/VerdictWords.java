package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The verdicts of a bundle in the user's language; there they are written as {@code holds (blocks)}. */
final class VerdictWords {

    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)(?: \\(([a-z]+)\\))?");

    private VerdictWords() {
    }

    /** A dash for no verdict; what no text knows, such as a word of a newer version, stays as it is. */
    static String of(String written, Texts texts) {
        Matcher matcher = WRITTEN.matcher(written);
        if (written.isEmpty() || !matcher.matches() || !texts.has("said." + matcher.group(1))) {
            return written.isEmpty() ? "–" : written;
        }
        String severity = matcher.group(2);
        return texts.of("said." + matcher.group(1))
                + (severity == null || !texts.has("severity." + severity) ? "" : " (" + texts.of("severity." + severity)
                        + ")");
    }
}
