package dev.wslgodoctor.diagnostics.parse;

import java.util.Optional;

/** Reads what follows the equals sign: quotes, escapes, continuation, up to the line's end or a comment. */
final class ConfigValueReader {

    /**
     * @param value     quotes dropped and escapes resolved, blanks at the end dropped
     * @param span      the value as written
     * @param nonAscii  whether it holds a character outside ASCII
     * @param complaint what makes the whole line void; empty when it is fine
     * @param detail    of the complaint
     */
    record Result(String value, Span span, boolean nonAscii, Optional<ConfigRemark.Kind> complaint,
            Optional<String> detail) {
    }

    private final ConfigCursor cursor;
    private final StringBuilder value = new StringBuilder();
    private int trimmed;        // length of the value without blanks at its end
    private boolean quoted;
    private boolean nonAscii;

    ConfigValueReader(ConfigCursor cursor) {
        this.cursor = cursor;
    }

    /** The first character of the value has been read. */
    Result read() {
        int start = cursor.indexOfCurrent();
        int end = start;
        int c = cursor.current();
        while (c != ConfigCursor.END && c != '\n' && c != '\r' && (c != '#' || quoted)) {
            nonAscii |= c > 0x7F;
            if (c == '"') {
                quoted = !quoted;
            } else if (c != '\\') {
                value.append((char) c);
            } else if (!escape(cursor.read())) {
                return result(start, cursor.at(), ConfigRemark.Kind.INVALID_ESCAPE, escaped());
            }
            if (c != ' ' && c != '\t') {
                trimmed = value.length();
                end = cursor.at();
            }
            c = cursor.read();
        }
        value.setLength(trimmed);
        return quoted ? result(start, end, ConfigRemark.Kind.EXPECTED_QUOTE, Optional.empty())
                : new Result(value.toString(), new Span(start, end), nonAscii, Optional.empty(), Optional.empty());
    }

    private boolean escape(int c) {
        switch (c) {
            case '\\', '"' -> value.append((char) c);
            case 'b' -> value.append('\b');
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case '\n' -> cursor.countLine();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<String> escaped() {
        return cursor.current() == ConfigCursor.END
                ? Optional.empty() : Optional.of(String.valueOf((char) cursor.current()));
    }

    private Result result(int start, int end, ConfigRemark.Kind complaint, Optional<String> detail) {
        return new Result("", new Span(start, end), nonAscii, Optional.of(complaint), detail);
    }
}
