package dev.wslgodoctor.diagnostics.dap;

/** Build flags given as one line. */
final class BuildFlags {

    private static final String NAME = "-gcflags";

    private BuildFlags() {
    }

    /**
     * The flags without any {@code -gcflags}, removed as the extension does it: the flag at the beginning or after
     * white space, then {@code =} or a blank, then a value of plain and quoted pieces (golang/vscode-go
     * extension/src/goDebugConfiguration.ts, removeGcflags). By hand and not by its regular expression, which overflows
     * the stack on a hostile line of ten thousand quotes.
     */
    static String withoutGcflags(String flags) {
        StringBuilder kept = new StringBuilder();
        int i = 0;
        while (i < flags.length()) {
            int flag = Character.isWhitespace(flags.charAt(i)) ? i + 1 : i;
            boolean here = (flag > i || i == 0) && flags.startsWith(NAME, flag);
            int end = here ? valueEnd(flags, flag + NAME.length()) : -1;
            if (end >= 0) {
                i = end;
            } else {
                kept.append(flags.charAt(i));
                i++;
            }
        }
        return kept.toString();
    }

    /** Where the value ends whose {@code =} or blank is at {@code start}; -1 if there is no value. */
    private static int valueEnd(String flags, int start) {
        if (start >= flags.length() || flags.charAt(start) != '=' && flags.charAt(start) != ' ') {
            return -1;
        }
        int i = start + 1;
        while (i < flags.length() && !Character.isWhitespace(flags.charAt(i))) {
            char c = flags.charAt(i);
            if (c == '\'' || c == '"') {
                int partner = flags.indexOf(c, i + 1);
                if (partner < 0) {
                    break;
                }
                i = partner + 1;
            } else {
                i++;
            }
        }
        return i > start + 1 ? i : -1;
    }
}
