package dev.wslgodoctor.app.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.PrintStream;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a command writes: its answer to one stream, everything else to the other. */
record Terminal(PrintStream out, PrintStream err, Texts texts) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    /** A line of the answer. */
    void line(String text) {
        out.println(harmless(text));
    }

    /** A text of the answer. */
    void text(String key, Map<String, String> arguments) {
        line(texts.of(key, arguments));
    }

    /** The answer as JSON. */
    void json(JsonElement json) {
        out.println(GSON.toJson(json));
    }

    /** A line about what went wrong. */
    void problem(String text) {
        err.println(harmless(text));
    }

    // what a machine answered may hold escape sequences or turn the direction of writing: it is shown, not obeyed
    private static String harmless(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }
}
