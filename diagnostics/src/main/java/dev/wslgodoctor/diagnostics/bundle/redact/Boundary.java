package dev.wslgodoctor.diagnostics.bundle.redact;

/** Where words begin and end in paths, URIs and escaped text. */
final class Boundary {

    private Boundary() {
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    /** Whether no word character of ASCII stands before; the end of an escape such as %2F, \n or \u0000 is none. */
    static boolean before(String text, int at) {
        return at == 0 || !isWord(text.charAt(at - 1)) || afterEscape(text, at);
    }

    /** Whether no letter stands before, so that digits and {@code _} separate words too. */
    static boolean beforeLetters(String text, int at) {
        return at == 0 || !isLetter(text.charAt(at - 1)) || afterEscape(text, at);
    }

    /** Whether no word character of ASCII stands behind. */
    static boolean behind(String text, int at) {
        return at >= text.length() || !isWord(text.charAt(at));
    }

    /** Whether no letter stands behind. */
    static boolean behindLetters(String text, int at) {
        return at >= text.length() || !isLetter(text.charAt(at));
    }

    private static boolean afterEscape(String text, int at) {
        char last = text.charAt(at - 1);
        if (at >= 3 && text.charAt(at - 3) == '%' && isHex(last) && isHex(text.charAt(at - 2))) {
            return true;
        }
        if (at >= 2 && text.charAt(at - 2) == '\\' && (last == 'n' || last == 't' || last == 'r' || last == '0')) {
            return true;
        }
        if (at >= 4 && text.charAt(at - 4) == '\\' && isDigit(text.charAt(at - 3)) && isDigit(text.charAt(at - 2))
                && isDigit(last)) {
            return true;
        }
        return at >= 6 && text.charAt(at - 6) == '\\' && text.charAt(at - 5) == 'u' && isHex(text.charAt(at - 4))
                && isHex(text.charAt(at - 3)) && isHex(text.charAt(at - 2)) && isHex(last);
    }
}
