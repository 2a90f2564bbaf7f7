package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import java.io.IOException;
import java.util.SortedMap;

/** Executes steps of an entry that is written down already; takes all of them back at the first that fails. */
final class Execution {

    private final Journal journal;
    private final OpenEntry open;
    private final Works works;

    Execution(Journal journal, OpenEntry open, Works works) {
        this.journal = journal;
        this.open = open;
        this.works = works;
    }

    /**
     * Executes these steps in their order; the entry is APPLIED afterwards.
     *
     * @param steps the actions by their number in the entry; empty if all were executed before
     * @throws Stopped if one failed; what was done before it was taken back, or the refusal names the open entry
     */
    void run(SortedMap<Integer, Action> steps) throws Stopped {
        try {
            for (int step : steps.keySet()) {
                execute(steps.get(step), step);
            }
            open.in(Entry.State.APPLIED);
        } catch (Stopped e) {
            throw rolledBack(e);
        } catch (GatewayException e) {
            throw rolledBack(new Stopped(e));
        } catch (IOException e) {
            throw rolledBack(new Stopped(Outcome.Why.JOURNAL, String.valueOf(e.getMessage())));
        }
    }

    private void execute(Action action, int step) throws GatewayException, IOException, Stopped {
        if (open.entry().state() == Entry.State.INTENT) {
            open.in(Entry.State.APPLYING);
        }
        Entry.Step recorded = open.entry().steps().get(step);
        // the state before is read right before the act: an earlier step of this plan may have changed the same thing.
        // A step that a crash broke off keeps the state that was recorded for it
        Trace before = recorded.status() == Entry.Status.ACTING
                ? works.intendAgain(action, recorded.trace(), open.entry().number(), step)
                : works.intend(action, open.entry().number(), step);
        open.step(step, Entry.Status.ACTING, before);
        if (before instanceof Trace.Tree tree) {
            takeOver(tree, open.entry().number());
        }
        Trace after = works.act(action, before, new CopyLog(open, journal, step));
        open.step(step, Entry.Status.DONE, after);
    }

    // a broken-off copy that this repair goes on with is this repair's from now on. Until then both entries name the
    // same working folder, and undoing either of them is right.
    private void takeOver(Trace.Tree tree, int by) throws IOException {
        for (Entry entry : journal.read().entries()) {
            for (int i = 0; entry.number() != by && entry.unfinished() && i < entry.steps().size(); i++) {
                if (entry.onlyTouched(i) && entry.steps().get(i).trace() instanceof Trace.Tree other
                        && other.working().equals(tree.working())) {
                    journal.write(entry.with(i, Entry.Status.GONE, other).in(Entry.State.UNDONE));
                }
            }
        }
    }

    // whoever cancelled wants the old state back: the way back is not cancelled too
    private Stopped rolledBack(Stopped why) {
        boolean interrupted = Thread.interrupted();
        open.goOn();
        try {
            new WayBack(open, works).walk();
            open.missed().ifPresent(e -> why.leaving(open.entry().number(), "", e));
            return why;
        } catch (Stopped | GatewayException | IOException e) {
            why.leaving(open.entry().number(),
                    "; what was done before could not be taken back: " + e.getMessage(), e);
            return why;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
