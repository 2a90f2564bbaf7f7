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

    private final WslConfParser parser;
    private final StringBuilder value = new StringBuilder();
    private int trimmed;        // length of the value without blanks at its end
    private boolean quoted;
    private boolean nonAscii;

    ConfigValueReader(WslConfParser parser) {
        this.parser = parser;
    }

    /** The first character of the value has been read. */
    Result read() {
        int start = start();
        int end = start;
        int c = parser.current();
        while (c != -1 && c != '\n' && c != '\r' && (c != '#' || quoted)) {
            nonAscii |= c > 0x7F;
            if (c == '"') {
                quoted = !quoted;
            } else if (c != '\\') {
                value.append((char) c);
            } else if (!escape(parser.read())) {
                return result(start, parser.at(), ConfigRemark.Kind.INVALID_ESCAPE, escaped());
            }
            if (c != ' ' && c != '\t') {
                trimmed = value.length();
                end = parser.at();
            }
            c = parser.read();
        }
        value.setLength(trimmed);
        return quoted ? result(start, end, ConfigRemark.Kind.EXPECTED_QUOTE, Optional.empty())
                : new Result(value.toString(), new Span(start, end), nonAscii, Optional.empty(), Optional.empty());
    }

    private int start() {
        int c = parser.current();
        if (c == -1) {
            return parser.at();
        }
        boolean crLf = c == '\n' && parser.at() > 1 && parser.textRead().charAt(parser.at() - 2) == '\r';
        return parser.at() - (crLf ? 2 : 1);
    }

    private boolean escape(int c) {
        switch (c) {
            case '\\', '"' -> value.append((char) c);
            case 'b' -> value.append('\b');
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case '\n' -> parser.countContinuedLine();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<String> escaped() {
        return parser.current() == -1 ? Optional.empty() : Optional.of(String.valueOf((char) parser.current()));
    }

    private Result result(int start, int end, ConfigRemark.Kind complaint, Optional<String> detail) {
        return new Result("", new Span(start, end), nonAscii, Optional.of(complaint), detail);
    }
}
