package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.engine.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What happens during a repair or an undo, in order of happening, one at a time. */
public sealed interface RepairEvent {

    /** It begins; everything is still as previewed. */
    record Started(int steps, Instant at) implements RepairEvent { }

    /** A step begins. Steps count from 0, as in the preview. */
    record StepStarted(int step, Instant at) implements RepairEvent { }

    /** Part of a longer step. */
    record StepPhase(int step, Phase phase, Instant at) implements RepairEvent { }

    /** A copy came this far. A listener that does not return yet holds the copy here: so it is paused. */
    record StepProgress(int step, Amount amount, Instant at) implements RepairEvent { }

    /**
     * How much of a copy is done.
     *
     * @param elapsed since this copy began, or went on after it had been broken off
     */
    record Amount(long files, long allFiles, long bytes, long allBytes, Duration elapsed) {

        /** Bytes in each second so far; 0 if that is not known yet. */
        public long bytesPerSecond() {
            return elapsed.toMillis() == 0 ? 0 : bytes * 1000 / elapsed.toMillis();
        }

        /** The time that the rest takes at the rate so far; empty if there is no rate yet. */
        public Optional<Duration> left() {
            long rate = bytesPerSecond();
            return rate == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds((allBytes - bytes) / rate));
        }
    }

    /** A step ended with this status. */
    record StepEnded(int step, Entry.Status status, Instant at) implements RepairEvent { }

    /** The cause and its neighbours are being judged again. */
    record Judging(RunEvent event) implements RepairEvent { }

    /** It is over; always the last event. */
    record Finished(Outcome outcome, Instant at) implements RepairEvent { }

    /** The parts of a copy. */
    enum Phase {
        COPYING, COMPARING, PLACING;

        /** Lower case, as in text keys: {@code copying}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
