package dev.wslgodoctor.app.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a command writes: its answer to one stream, everything else to the other. */
final class Terminal {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private final PrintStream out;
    private final PrintStream err;
    private final Texts texts;
    private final List<String> problems = new ArrayList<>();
    private final Interruption interruption = new Interruption(this);
    private boolean answered;
    private volatile boolean silent;

    Terminal(PrintStream out, PrintStream err, Texts texts) {
        this.out = out;
        this.err = err;
        this.texts = texts;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Texts texts() {
        return texts;
    }

    /** What went wrong so far, in whole sentences; empty if nothing did, or if there is an answer as JSON. */
    Optional<String> unanswered() {
        return answered || problems.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", problems));
    }

    /** What ends a command before its end. */
    Interruption interruption() {
        return interruption;
    }

    /** From now on nothing is written but last words: half an answer must not look like one. */
    void fallSilent() {
        silent = true;
    }

    /** Whether the command is being ended, and what it still says is not heard. */
    boolean isSilent() {
        return silent;
    }

    /** A line of a command that is being ended. */
    void lastWord(String text) {
        err.println(harmless(text));
    }

    /** A line of the answer. */
    void line(String text) {
        if (!silent) {
            out.println(harmless(text));
        }
    }

    /** A text of the answer. */
    void text(String key, Map<String, String> arguments) {
        line(texts.of(key, arguments));
    }

    /** The answer as JSON. */
    void json(JsonElement json) {
        answered = true;
        if (!silent) {
            out.println(GSON.toJson(json));
        }
    }

    /** A line beside the answer that is no problem of this command. */
    void note(String text) {
        if (!silent) {
            err.println(harmless(text));
        }
    }

    /** A line about what went wrong. */
    void problem(String text) {
        problems.add(harmless(text));
        note(text);
    }

    // what a machine answered may hold escape sequences or turn the direction of writing: it is shown, not obeyed
    private static String harmless(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }
}
