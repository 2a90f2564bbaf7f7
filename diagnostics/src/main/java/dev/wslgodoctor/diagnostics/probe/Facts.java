package dev.wslgodoctor.diagnostics.probe;

import java.util.Optional;

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

    /**
     * The value; empty if there is none.
     *
     * @throws NoAnswer if it is unknown, so that what could not be read is never taken for what is not there
     */
    default <T> Optional<T> find(Probe<T> probe) {
        return switch (ask(probe)) {
            case Reading.Known<T> known -> Optional.of(known.value());
            case Reading.Absent<T> absent -> Optional.empty();
            case Reading.Unknown<T> unknown -> throw new NoAnswer(probe.id(), unknown);
        };
    }
}
