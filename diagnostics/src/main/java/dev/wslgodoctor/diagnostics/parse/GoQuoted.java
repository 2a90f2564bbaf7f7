package dev.wslgodoctor.diagnostics.parse;

/**
 * Texts quoted as Go writes them: with escapes in double quotes, or as they are in back quotes (Go's strconv.Quote).
 */
final class GoQuoted {

    private GoQuoted() {
    }

    /** The index behind the closing quote of the text that begins at {@code start}; -1 if it does not end. */
    static int end(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                return i + 1;
            }
            if (quote == '"' && text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** The text without its quotes and escapes; a text that is not quoted, or not well, as it stands. */
    static String value(String text) {
        if (text.isEmpty() || text.charAt(0) != '"' && text.charAt(0) != '`' || end(text, 0) != text.length()) {
            return text;
        }
        String inside = text.substring(1, text.length() - 1);
        return text.charAt(0) == '`' ? inside : unescaped(inside);
    }

    private static String unescaped(String inside) {
        StringBuilder value = new StringBuilder();
        int i = 0;
        while (i < inside.length()) {
            char c = inside.charAt(i++);
            if (c != '\\' || i == inside.length()) {
                value.append(c);
                continue;
            }
            char kind = inside.charAt(i++);
            int digits = switch (kind) {
                case 'x' -> 2;
                case 'u' -> 4;
                case 'U' -> 8;
                default -> 0;
            };
            if (digits == 0) {
                value.append(simple(kind));
            } else {
                int end = Math.min(i + digits, inside.length());
                value.append(character(inside.substring(i, end)));
                i = end;
            }
        }
        return value.toString();
    }

    private static char simple(char kind) {
        return switch (kind) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'a' -> 0x07;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> 0x0B;
            default -> kind;
        };
    }

    private static String character(String digits) {
        try {
            return Character.toString(Integer.parseInt(digits, 16));
        } catch (IllegalArgumentException noNumberOrNoCharacter) {
            return "\uFFFD";
        }
    }
}
