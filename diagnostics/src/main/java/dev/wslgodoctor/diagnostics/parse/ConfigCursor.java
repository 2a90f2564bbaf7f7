package dev.wslgodoctor.diagnostics.parse;

/**
 * Reads a configuration file character by character and counts lines twice: as they are, and as WSL counts them. On
 * Windows the C library turns CR LF into LF before WSL's parser sees it; in the distro nothing does.
 */
final class ConfigCursor {

    /** What is read behind the last character. */
    static final int END = -1;

    private final String text;
    private final boolean joinsCrLf;

    private int at;             // index of the next character
    private int current;        // the character read last; 0 before the first
    private boolean ended;      // END was read once
    private int reported;       // WSL's own line count
    private int line = 1;       // the real line of index lineKnownTo
    private int lineKnownTo;

    ConfigCursor(ConfigFormat format, String text) {
        this.text = text;
        this.joinsCrLf = format == ConfigFormat.WSLCONFIG;
    }

    int read() {
        if (at >= text.length()) {
            ended = true;
            current = END;
            return END;
        }
        current = text.charAt(at++);
        if (current == '\r' && joinsCrLf && peek() == '\n') {
            current = text.charAt(at++);
        }
        return current;
    }

    int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    int current() {
        return current;
    }

    /** Index behind the character read last. */
    int at() {
        return at;
    }

    /** Index of the character read last, of the CR for a joined CR LF; the text's length for END. */
    int indexOfCurrent() {
        if (current == END) {
            return at;
        }
        boolean joined = current == '\n' && joinsCrLf && at > 1 && text.charAt(at - 2) == '\r';
        return Math.max(0, at - (joined ? 2 : 1));
    }

    boolean hasEnded() {
        return ended;
    }

    void skipBlanks() {
        while (current == ' ' || current == '\t') {
            read();
        }
    }

    boolean onLetter() {
        return current >= 'a' && current <= 'z' || current >= 'A' && current <= 'Z';
    }

    boolean onLetterOrDigit() {
        return onLetter() || current >= '0' && current <= '9';
    }

    /** One more line by WSL's count. */
    void countLine() {
        reported++;
    }

    int reportedLine() {
        return reported;
    }

    /** The real line of the character read last, from 1. */
    int line() {
        int index = indexOfCurrent();
        for (; lineKnownTo < index; lineKnownTo++) {
            if (text.charAt(lineKnownTo) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Index of the first character of the line that the character read last is on. */
    int lineStart() {
        int start = indexOfCurrent();
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }
}
