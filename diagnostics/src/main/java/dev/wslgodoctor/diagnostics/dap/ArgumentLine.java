package dev.wslgodoctor.diagnostics.dap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Program arguments given as one line, split by the extension's rules: blanks separate, quotes of both kinds keep
 * blanks, a backslash keeps a quote and is itself otherwise.
 *
 * @param words the arguments; those before the problem if there is one
 * @param problem the extension's words about a quote without its partner
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/src/utils/argsUtil.ts">argsUtil.ts</a>
 */
record ArgumentLine(List<String> words, Optional<String> problem) {

    static ArgumentLine split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (isQuote(c)) {
                int end = quoted(line, i, word);
                if (end < 0) {
                    String kind = c == '\'' ? "single quotes (')" : "double quotes (\")";
                    return new ArgumentLine(List.copyOf(words),
                            Optional.of("args has unmatched " + kind + ". starting index: " + i));
                }
                begun = true;
                i = end;
            } else if (escapesQuote(line, i)) {
                word.append(line.charAt(i + 1));
                begun = true;
                i += 2;
            } else if (c != ' ') {
                word.append(c);
                begun = true;
                i++;
            } else {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
                i++;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return new ArgumentLine(List.copyOf(words), Optional.empty());
    }

    /** Adds what stands in the quotes that begin at {@code start}; the index behind them, or -1 if they do not end. */
    private static int quoted(String line, int start, StringBuilder word) {
        char quote = line.charAt(start);
        int i = start + 1;
        while (i < line.length() && line.charAt(i) != quote) {
            if (escapesQuote(line, i)) {
                i++;
            }
            word.append(line.charAt(i));
            i++;
        }
        return i < line.length() ? i + 1 : -1;
    }

    private static boolean escapesQuote(String line, int i) {
        return line.charAt(i) == '\\' && i + 1 < line.length() && isQuote(line.charAt(i + 1));
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }
}
