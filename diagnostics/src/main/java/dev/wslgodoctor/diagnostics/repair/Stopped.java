package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.OptionalInt;

/** A step cannot go on: what it would change is not as expected, or the act failed. Caught by the repairer only. */
final class Stopped extends Exception {

    private static final long serialVersionUID = 1L;

    private final Outcome.Why why;
    private int open;
    private String alsoFailed = "";

    Stopped(Outcome.Why why, String detail) {
        super(detail);
        this.why = why;
    }

    Stopped(GatewayException e) {
        super(e.getMessage(), e);
        this.why = e.trouble() instanceof Trouble.Denied ? Outcome.Why.DENIED : Outcome.Why.FAILED;
    }

    /** The journal's entry stays open, for this reason. */
    void leaving(int entry, String words, Exception reason) {
        open = entry;
        alsoFailed = words;
        addSuppressed(reason);
    }

    Outcome.Refused refused() {
        return new Outcome.Refused(why, getMessage() + alsoFailed,
                open == 0 ? OptionalInt.empty() : OptionalInt.of(open));
    }
}
