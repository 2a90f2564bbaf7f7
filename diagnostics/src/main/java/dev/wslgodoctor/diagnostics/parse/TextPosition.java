package dev.wslgodoctor.diagnostics.parse;

/**
 * A place in a text as an editor shows it.
 *
 * @param line   1-based; lines end at LF, CR LF or a lone CR
 * @param column 1-based, in UTF-16 units, as VS Code counts
 */
public record TextPosition(int line, int column) {

    /** The position of the character at {@code index}, which may be the end of the text. */
    public static TextPosition at(String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !crOfCrLf) {
                line++;
                lineStart = i + 1;
            }
        }
        return new TextPosition(line, index - lineStart + 1);
    }
}
