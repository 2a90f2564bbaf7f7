package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the command line in this JVM.
 *
 * @param status exit status
 */
public record Run(int status, String out, String err) {

    /** Runs it in English. */
    public static Run of(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--lang=en");
        return exactly(all);
    }

    /** Runs it with exactly these arguments. */
    public static Run exactly(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Cli.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output as one JSON object. */
    public JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }
}
