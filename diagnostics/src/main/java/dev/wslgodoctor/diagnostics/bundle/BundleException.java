package dev.wslgodoctor.diagnostics.bundle;

/** A bundle that is not written or not opened, with the reason. */
public final class BundleException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Something private would have been left in it. */
        NOT_CLEAN,
        /** It is no bundle, or a damaged one. */
        MALFORMED,
        /** It was made to do harm, or is larger than any bundle may be. */
        HOSTILE,
        /** The file could not be read or written. */
        FILE
    }

    private final Reason reason;

    public BundleException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public BundleException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
