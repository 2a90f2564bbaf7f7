package dev.wslgodoctor.diagnostics.cause;

/** How the evidence bears a finding. */
public enum Confidence {
    /** An observation proves it. */
    CERTAIN,
    /** The observations fit, and a rarer explanation remains. */
    LIKELY,
    /** Possible; something else may be as likely. */
    SUSPECT;

    /** Lower case, as in JSON. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
