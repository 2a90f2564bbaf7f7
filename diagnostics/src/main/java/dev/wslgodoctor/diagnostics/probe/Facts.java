package dev.wslgodoctor.diagnostics.probe;

/** What a cause or a probe may ask; what was asked is remembered as evidence. */
public interface Facts {

    /** The reading, where all three answers matter to the caller. */
    <T> Reading<T> ask(Probe<T> probe);

    /**
     * The value.
     *
     * @throws NoAnswer if there is none; the engine turns it into Undetermined (unknown) or NotApplicable (absent), so
     *         that a cause stays linear
     */
    default <T> T need(Probe<T> probe) {
        return switch (ask(probe)) {
            case Reading.Known<T> known -> known.value();
            case Reading.Absent<T> absent -> throw new NoAnswer(probe.id(), absent);
            case Reading.Unknown<T> unknown -> throw new NoAnswer(probe.id(), unknown);
        };
    }
}
