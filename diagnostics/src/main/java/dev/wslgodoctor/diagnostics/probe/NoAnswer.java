package dev.wslgodoctor.diagnostics.probe;

/** A needed reading has no value. Thrown by {@link Facts#need}, caught by the engine only. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String probeId;
    private final transient Reading<?> reading;

    NoAnswer(String probeId, Reading<?> reading) {
        super(probeId, null, false, false);
        this.probeId = probeId;
        this.reading = reading;
    }

    /** The probe that has no value. */
    public String probeId() {
        return probeId;
    }

    /** Absent or Unknown. */
    public Reading<?> reading() {
        return reading;
    }
}
