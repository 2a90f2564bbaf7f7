package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings that {@code go env -w} keeps, or a release's {@code go.env}: lines {@code NAME=value}, without quotes. A
 * line that does not begin with a capital letter is passed over; of several lines with one name the last counts.
 *
 * @param lines as written, without line ends
 * @see <a href="https://github.com/golang/go/blob/master/src/cmd/go/internal/cfg/cfg.go">golang/go
 *      src/cmd/go/internal/cfg/cfg.go, readEnvFile</a>
 */
public record GoEnvFile(List<String> lines) {

    /** Nothing is set. */
    public static final GoEnvFile EMPTY = new GoEnvFile(List.of());

    /** Copies the list. */
    public GoEnvFile {
        lines = List.copyOf(lines);
    }

    /** Reads the file's text. */
    public static GoEnvFile parse(String text) {
        return new GoEnvFile(List.of(text.split("\n", -1)));
    }

    /** The value of a variable; empty when the file does not set it. */
    public Optional<String> value(String name) {
        return lines.reversed().stream().filter(line -> sets(line, name))
                .map(line -> line.substring(name.length() + 1)).findFirst();
    }

    /** Number of the line that counts, from 1; 0 when the file does not set the variable. */
    public int lineOf(String name) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (sets(lines.get(i), name)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The file's text without any line that sets the variable; all else stays as it is. */
    public String without(String name) {
        List<String> kept = new ArrayList<>(lines);
        kept.removeIf(line -> sets(line, name));
        return String.join("\n", kept);
    }

    private static boolean sets(String line, String name) {
        return line.startsWith(name + "=");
    }
}
