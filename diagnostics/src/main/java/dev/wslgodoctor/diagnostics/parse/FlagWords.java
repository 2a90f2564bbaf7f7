package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The three ways in which a line of flags is cut into words: by the go command, inside its flags, and by Delve. */
public final class FlagWords {

    private FlagWords() {
    }

    /**
     * The words of GOFLAGS: cut at white space, quotes mean nothing, so no flag in it can hold a blank.
     *
     * @see <a href="https://github.com/golang/go/blob/master/src/cmd/go/internal/base/goflags.go">golang/go
     *      src/cmd/go/internal/base/goflags.go</a>
     */
    public static List<String> ofGoflags(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    /**
     * The words of a value of {@code -ldflags} or {@code -gcflags}: quotes of both kinds count at the beginning of a
     * word and nothing is escaped. Empty when a quote is not closed; the go command then refuses to build.
     *
     * @see <a href="https://github.com/golang/go/blob/master/src/cmd/internal/quoted/quoted.go">golang/go
     *      src/cmd/internal/quoted/quoted.go</a>
     */
    public static Optional<List<String>> ofFlagValue(String value) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            if (isBlank(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                int close = value.indexOf(c, at + 1);
                if (close < 0) {
                    return Optional.empty();
                }
                words.add(value.substring(at + 1, close));
                at = close + 1;
            } else {
                int end = at;
                while (end < value.length() && !isBlank(value.charAt(end))) {
                    end++;
                }
                words.add(value.substring(at, end));
                at = end;
            }
        }
        return Optional.of(List.copyOf(words));
    }

    /**
     * Words as a value that {@link #ofFlagValue} reads back.
     *
     * @throws IllegalArgumentException when a word holds both kinds of quotes, which the go command cannot read
     */
    public static String toFlagValue(List<String> words) {
        return words.stream().map(FlagWords::quotedForGo).collect(Collectors.joining(" "));
    }

    private static String quotedForGo(String word) {
        boolean plain = !word.isEmpty() && word.chars().noneMatch(c -> isBlank((char) c) || c == '"' || c == '\'');
        if (plain) {
            return word;
        }
        if (word.contains("'") && word.contains("\"")) {
            throw new IllegalArgumentException("The go command cannot read a word with both kinds of quotes: " + word);
        }
        return word.contains("'") ? '"' + word + '"' : "'" + word + "'";
    }

    /**
     * The words that Delve makes of {@code buildFlags} given as one line: single quotes group anywhere in a word, a
     * backslash inside them takes the next character as it is; double quotes are ordinary characters.
     *
     * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/config/split.go">go-delve/delve
     *      pkg/config/split.go, SplitQuotedFields</a>
     */
    public static List<String> ofDelveBuildFlags(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                boolean escape = c == '\\' && i + 1 < line.length();
                if (c == '\'') {
                    quoted = false;
                } else {
                    word.append(escape ? line.charAt(++i) : c);
                }
            } else if (c == '\'') {
                quoted = true;
                open = true;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                open = true;
            } else if (open) {
                words.add(word.toString());
                word.setLength(0);
                open = false;
            }
        }
        // an open quote at the end drops an empty word only
        if (open && !quoted || !word.isEmpty()) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    /** Words as one line that {@link #ofDelveBuildFlags} reads back. */
    public static String toDelveBuildFlags(List<String> words) {
        return words.stream().map(FlagWords::quotedForDelve).collect(Collectors.joining(" "));
    }

    private static String quotedForDelve(String word) {
        boolean plain = !word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '\'');
        return plain ? word : "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
