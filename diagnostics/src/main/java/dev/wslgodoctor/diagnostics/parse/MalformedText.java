package dev.wslgodoctor.diagnostics.parse;

/** A text that its reader must understand wholly, or not use at all, breaks its format. */
public final class MalformedText extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line   1-based
     * @param reason one sentence without the line and without a full stop
     */
    public MalformedText(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** The line at fault, from 1. */
    public int line() {
        return line;
    }
}
