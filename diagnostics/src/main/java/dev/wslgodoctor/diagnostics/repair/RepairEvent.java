package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.engine.RunEvent;
import java.time.Instant;
import java.util.Locale;

/** What happens during a repair or an undo, in order of happening, one at a time. */
public sealed interface RepairEvent {

    /** It begins; everything is still as previewed. */
    record Started(int steps, Instant at) implements RepairEvent { }

    /** A step begins. Steps count from 0, as in the preview. */
    record StepStarted(int step, Instant at) implements RepairEvent { }

    /** Part of a longer step. */
    record StepPhase(int step, Phase phase, Instant at) implements RepairEvent { }

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
