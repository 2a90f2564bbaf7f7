package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.IOException;

/** Writes down how far a copy is, in the journal and for those who look on. */
final class CopyLog implements CopyWork.Keep {

    private final OpenEntry open;
    private final Journal journal;
    private final int step;

    CopyLog(OpenEntry open, Journal journal, int step) {
        this.open = open;
        this.journal = journal;
        this.step = step;
    }

    @Override
    public Trace.Tree keep(Trace.Tree trace, Blob manifest) throws Stopped {
        try {
            Trace.Tree listed = trace.listedIn(journal.keep(open.entry().number(), step, "manifest", manifest));
            open.learn(step, listed);
            return listed;
        } catch (IOException e) {
            throw new Stopped(Outcome.Why.JOURNAL, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void complete(Blob batches) throws Stopped {
        try {
            journal.keep(open.entry().number(), step, Works.BATCHES, batches);
        } catch (IOException e) {
            throw new Stopped(Outcome.Why.JOURNAL, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void phase(RepairEvent.Phase phase) {
        open.phase(step, phase);
    }

    @Override
    public void at(RepairEvent.Amount amount) {
        open.amount(step, amount);
    }
}
