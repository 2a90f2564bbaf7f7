package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.bundle.verify.Leak;
import java.util.List;

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
    private final transient List<Leak> leaks;

    /** A refusal; the message tells no private value. */
    public BundleException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.leaks = List.of();
    }

    /** A refusal with what was thrown below; the message tells no private value. */
    public BundleException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.leaks = List.of();
    }

    /** Not clean: this was found after redaction. */
    BundleException(List<Leak> leaks) {
        super(BundleDraft.told(leaks));
        this.reason = Reason.NOT_CLEAN;
        this.leaks = List.copyOf(leaks);
    }

    /** What was found after redaction; empty for every other reason. */
    public List<Leak> leaks() {
        return leaks;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
