package dev.wslgodoctor.diagnostics.cause;

/** The consequence for the user, worst first. */
public enum Severity {
    /** Cannot debug or build. */
    BLOCKS,
    /** Works badly. */
    DEGRADES,
    /** Worth knowing. */
    NOTE;

    /** Lower case, as in JSON. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
