package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The lines of a .gitattributes, to find the one that decides. What counts for a file git itself says; this finds where
 * that is written.
 *
 * @param text the whole file
 * @see <a href="https://git-scm.com/docs/gitattributes#_description">gitattributes</a>; patterns as in gitignore
 */
public record GitAttributes(String text) {

    /**
     * Number of the last line, from 1, that gives a file this attribute; empty if none of these lines does.
     *
     * @param path      of the file, from the folder of this .gitattributes, with slashes
     * @param attribute as written, such as {@code eol=crlf}
     */
    public OptionalInt line(String path, String attribute) {
        OptionalInt found = OptionalInt.empty();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            List<String> words = new ArrayList<>(List.of(lines[i].strip().split("\\s+")));
            String pattern = words.removeFirst();
            boolean meant = !pattern.isEmpty() && !pattern.startsWith("#") && !pattern.startsWith("[");
            if (meant && words.contains(attribute) && matches(pattern, path)) {
                found = OptionalInt.of(i + 1);
            }
        }
        return found;
    }

    private static boolean matches(String pattern, String path) {
        String plain = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        // a pattern without a slash is about the name in every folder
        String of = pattern.contains("/") ? path : path.substring(path.lastIndexOf('/') + 1);
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (plain.startsWith("**/", i)) {
                expression.append("(?:.*/)?");
                i += 2;
            } else if (plain.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else {
                char c = plain.charAt(i);
                expression.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.matches(expression.toString(), of);
    }
}
