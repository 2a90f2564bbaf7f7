package dev.wslgodoctor.diagnostics.repair;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** An entry that is being worked on: every change is on the disk before the call returns. */
final class OpenEntry {

    private final Journal journal;
    private final Clock clock;
    private final Consumer<RepairEvent> out;
    private Entry entry;
    private boolean goingOn;
    private IOException missed;

    OpenEntry(Journal journal, Entry entry, Clock clock, Consumer<RepairEvent> out) {
        this.journal = journal;
        this.entry = entry;
        this.clock = clock;
        this.out = out;
    }

    Entry entry() {
        return entry;
    }

    Journal journal() {
        return journal;
    }

    void write() throws IOException {
        write(entry);
    }

    void in(Entry.State state) throws IOException {
        write(entry.in(state));
    }

    void step(int step, Entry.Status status, Trace trace) throws IOException {
        write(entry.with(step, status, trace));
        if (status == Entry.Status.ACTING || status == Entry.Status.RETURNING) {
            out.accept(new RepairEvent.StepStarted(step, clock.instant()));
        } else {
            out.accept(new RepairEvent.StepEnded(step, status, clock.instant()));
        }
    }

    /** More became known of a step that goes on. */
    void learn(int step, Trace trace) throws IOException {
        write(entry.with(step, entry.steps().get(step).status(), trace));
    }

    void phase(int step, RepairEvent.Phase phase) {
        out.accept(new RepairEvent.StepPhase(step, phase, clock.instant()));
    }

    void amount(int step, RepairEvent.Amount amount) {
        out.accept(new RepairEvent.StepProgress(step, amount, clock.instant()));
    }

    // what is known stays known in memory even if it cannot be written: a rollback needs it
    private void write(Entry changed) throws IOException {
        entry = changed.at(clock.instant());
        try {
            journal.write(entry);
        } catch (IOException e) {
            if (!goingOn) {
                throw e;
            }
            missed = e;
        }
    }

    /** From now on a write that fails stops nothing: going back is more urgent than writing it down, and an older
     *  record leads a later undo to the same end. */
    void goOn() {
        goingOn = true;
    }

    /** What could not be written since {@link #goOn}; empty if all was. */
    Optional<IOException> missed() {
        return Optional.ofNullable(missed);
    }
}
