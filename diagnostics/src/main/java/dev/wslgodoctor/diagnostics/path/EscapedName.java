package dev.wslgodoctor.diagnostics.path;

/**
 * How WSL writes characters that a Windows file name cannot hold: as the same code in the private use area at U+F000.
 *
 * @see <a href="https://github.com/microsoft/WSL/blob/master/src/linux/init/escape.cpp">microsoft/WSL
 *      src/linux/init/escape.cpp</a>
 */
final class EscapedName {

    private static final int BASE = 0xF000;
    private static final String ILLEGAL = "\"*:<>?\\|";

    private EscapedName() {
    }

    /** A Linux name as Windows sees it. */
    static String forWindows(String linuxName) {
        StringBuilder out = new StringBuilder(linuxName.length());
        for (int i = 0; i < linuxName.length(); i++) {
            char c = linuxName.charAt(i);
            out.append(needsEscape(c) ? (char) (BASE + c) : c);
        }
        return out.toString();
    }

    /** A Windows name as Linux sees it. */
    static String forLinux(String windowsName) {
        StringBuilder out = new StringBuilder(windowsName.length());
        for (int i = 0; i < windowsName.length(); i++) {
            char c = windowsName.charAt(i);
            char plain = (char) (c - BASE);
            boolean escaped = c > BASE && c < BASE + 0x80 && needsEscape(plain);
            out.append(escaped ? plain : c);
        }
        return out.toString();
    }

    private static boolean needsEscape(char c) {
        // tab is the one control character that WSL leaves alone
        return c < 0x20 ? c != '\t' : ILLEGAL.indexOf(c) >= 0;
    }
}
