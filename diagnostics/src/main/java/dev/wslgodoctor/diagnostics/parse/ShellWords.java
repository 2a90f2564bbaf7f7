package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a shell line as far as they can be told without running it: quotes of both kinds and backslashes are
 * resolved, variables stay as they are written, and operators such as {@code &&} are words of their own.
 */
public final class ShellWords {

    private static final String OPERATORS = ";&|()";

    private ShellWords() {
    }

    /** Cuts a line; an unclosed quote reaches to the end. */
    public static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'' || c == '"') {
                int close = closing(line, i);
                word.append(line, i + 1, close);
                open = true;
                i = close;
            } else if (c == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                open = true;
            } else if (Character.isWhitespace(c) || OPERATORS.indexOf(c) >= 0) {
                open = end(words, word, open);
                if (!Character.isWhitespace(c)) {
                    words.add(String.valueOf(c));
                }
            } else {
                word.append(c);
                open = true;
            }
        }
        end(words, word, open);
        return List.copyOf(words);
    }

    private static boolean end(List<String> words, StringBuilder word, boolean open) {
        if (open) {
            words.add(word.toString());
            word.setLength(0);
        }
        return false;
    }

    private static int closing(String line, int from) {
        char quote = line.charAt(from);
        for (int i = from + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i;
            }
        }
        return line.length();
    }

    /** The simple commands of a line: its words parted at the operators, empty ones left out. */
    public static List<List<String>> commands(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> command = new ArrayList<>();
        for (String word : of(line)) {
            if (word.length() == 1 && OPERATORS.contains(word)) {
                commands.add(List.copyOf(command));
                command.clear();
            } else {
                command.add(word);
            }
        }
        commands.add(List.copyOf(command));
        return commands.stream().filter(each -> !each.isEmpty()).toList();
    }
}
