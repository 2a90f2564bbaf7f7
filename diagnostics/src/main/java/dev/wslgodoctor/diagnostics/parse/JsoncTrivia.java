package dev.wslgodoctor.diagnostics.parse;

/** Blanks and comments of JSON with comments. */
final class JsoncTrivia {

    private JsoncTrivia() {
    }

    /** Index behind the run of blanks or the one comment at {@code at}; {@code at} itself when there is neither. */
    static int skipOne(String text, int at) {
        int end = at;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        if (end > at) {
            return end;
        }
        if (text.startsWith("//", at)) {
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
        } else if (text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            end = close < 0 ? text.length() : close + 2;
        }
        return end;
    }

    /** Index of the next character that is neither blank nor comment; the text's length when there is none. */
    static int skip(String text, int at) {
        int here = at;
        for (int next = skipOne(text, here); next != here; next = skipOne(text, here)) {
            here = next;
        }
        return here;
    }

    /** Index behind the last comment that begins and ends on the line of {@code at}; {@code at} when there is none. */
    static int skipCommentsOnLine(String text, int at) {
        int behind = at;
        int here = at;
        while (here < text.length()) {
            char c = text.charAt(here);
            if (c == ' ' || c == '\t') {
                here++;
            } else {
                int end = c == '/' ? skipOne(text, here) : here;
                if (end == here || text.substring(here, end).contains("\n")) {
                    break;
                }
                here = end;
                behind = end;
            }
        }
        return behind;
    }

    // jsonc-parser's scanner takes the Unicode spaces as blanks too
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0xA0 || c == 0x1680
                || c >= 0x2000 && c <= 0x200B || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F
                || c == 0x3000 || c == 0xFEFF;
    }

    static boolean endsWord(String text, int at) {
        char c = text.charAt(at);
        return isBlank(c) || "{}[]\":,".indexOf(c) >= 0
                || text.startsWith("//", at) || text.startsWith("/*", at);
    }
}
