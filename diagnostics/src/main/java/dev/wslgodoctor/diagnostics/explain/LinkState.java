package dev.wslgodoctor.diagnostics.explain;

import java.util.Locale;

/** The state of a link in the chain. */
public enum LinkState {
    /** All its causes are ruled out, or some are and the rest does not apply. */
    OK,
    /** A cause that blocks or degrades holds. */
    BROKEN,
    /** Something could not be determined, and nothing broken was found. */
    UNSURE,
    /** No cause of it applies here. */
    NOT_APPLICABLE;

    /** Kebab-case, as in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
