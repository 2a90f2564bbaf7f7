package dev.wslgodoctor.diagnostics.parse;

import java.util.Locale;

/** What stands in one line of a Go file, as far as a breakpoint is concerned. */
public enum GoSourceLine {
    /** Something that may be a statement or part of one. */
    CODE,
    /** Nothing but blanks. */
    BLANK,
    /** Nothing but a comment, or a part of one. */
    COMMENT,
    /** The package clause or an import. */
    HEADER,
    /** The file has no such line. */
    NONE;

    /**
     * The kind of a line.
     *
     * @param number from 1
     */
    public static GoSourceLine of(String text, int number) {
        String[] lines = text.split("\n", -1);
        boolean lastIsNone = text.isEmpty() || text.endsWith("\n");
        if (number < 1 || number > lines.length - (lastIsNone ? 1 : 0)) {
            return NONE;
        }
        String line = lines[number - 1].strip();
        if (line.isEmpty()) {
            return BLANK;
        }
        return withoutComments(text).split("\n", -1)[number - 1].isBlank() ? COMMENT
                : line.matches("(package|import)\\b.*") ? HEADER : CODE;
    }

    /** Lower case, as in arguments of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    // every character of a comment becomes a blank; line ends and what stands in quotes stay
    private static String withoutComments(String text) {
        StringBuilder out = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '/' && text.startsWith("//", at)) {
                end = endOf(text, "\n", at);
                blank(out, at, end);
            } else if (c == '/' && text.startsWith("/*", at)) {
                end = Math.min(text.length(), endOf(text, "*/", at + 2) + 2);
                blank(out, at, end);
            } else if (c == '`') {
                end = Math.min(text.length(), endOf(text, "`", at + 1) + 1);
            } else if (c == '"' || c == '\'') {
                end = endOfQuoted(text, at);
            }
            at = end;
        }
        return out.toString();
    }

    private static int endOf(String text, String mark, int from) {
        int found = text.indexOf(mark, Math.min(from, text.length()));
        return found < 0 ? text.length() : found;
    }

    private static int endOfQuoted(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(start) && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + 1);
    }

    private static void blank(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            if (out.charAt(i) != '\n') {
                out.setCharAt(i, ' ');
            }
        }
    }
}
