package dev.wslgodoctor.diagnostics.parse;

/** How a JSON text is laid out: its line ends and its indentation. */
final class JsoncLayout {

    private static final String USUAL_INDENT = "    ";

    private final String text;

    JsoncLayout(String text) {
        this.text = text;
    }

    /** The first line end of the text; LF when there is none. */
    String lineEnd() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The blanks at the start of the line that {@code index} is on. */
    String indentAt(int index) {
        int start = lineStart(index);
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether only blanks stand before {@code index} on its line. */
    boolean startsItsLine(int index) {
        int start = lineStart(index);
        return start > 0 && start + indentAt(index).length() == index;
    }

    /** One level of indentation: that of the first indented line; four spaces when no line is. */
    String unit() {
        int at = 0;
        while (at < text.length()) {
            int lineEnd = text.indexOf('\n', at);
            int next = lineEnd < 0 ? text.length() : lineEnd + 1;
            String indent = indentAt(at);
            int first = at + indent.length();
            boolean content = first < text.length() && text.charAt(first) != '\r' && text.charAt(first) != '\n'
                    && text.charAt(first) != '*';
            if (!indent.isEmpty() && content) {
                return indent;
            }
            at = next;
        }
        return USUAL_INDENT;
    }

    /** The lines of {@code json} but the first, shifted by {@code indent}, with this text's line ends. */
    String indented(String json, String indent) {
        return json.replace("\r\n", "\n").replace("\n", lineEnd() + indent);
    }

    /**
     * The text with a span replaced by {@code kept}; when that leaves the line blank, without the line, else without
     * the blanks that separated the span from what follows it.
     */
    String withoutSpan(Span span, String kept) {
        int start = span.start();
        int end = span.end();
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        boolean lineEnds = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
        if (kept.isEmpty() && lineEnds && startsItsLine(start)) {
            start = lineStart(start);
            int newline = text.indexOf('\n', end);
            end = newline < 0 ? text.length() : newline + 1;
        } else if (!kept.isEmpty() || lineEnds) {
            end = span.end();
        }
        return text.substring(0, start) + kept + text.substring(end);
    }

    private int lineStart(int index) {
        return text.lastIndexOf('\n', index - 1) + 1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
