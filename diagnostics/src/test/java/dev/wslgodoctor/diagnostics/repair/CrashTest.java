package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the program at every command it gives the distro, and at every write of the journal. */
class CrashTest {

    @TempDir(factory = PowerCuts.InMemory.class)
    private Path folder;

    @Test
    void aCrashAtAnyMomentOfARepairIsUndoneCompletely() throws Exception {
        Set<Entry.State> met = EnumSet.noneOf(Entry.State.class);
        for (PowerCuts.Moment moment : PowerCuts.Moment.values()) {
            int n = 1;
            while (crashWhileApplying(moment, n, met)) {
                n++;
            }
            assertTrue(n > 8, moment + " came only " + n + " times");
        }
        assertEquals(EnumSet.of(Entry.State.INTENT, Entry.State.APPLYING, Entry.State.APPLIED), met);
    }

    private boolean crashWhileApplying(PowerCuts.Moment moment, int n, Set<Entry.State> met) throws Exception {
        Workbench bench = PowerCuts.bench(folder, "apply-" + moment + "-" + n);
        String before = bench.tree();
        PowerCuts.Countdown countdown = new PowerCuts.Countdown(n);
        boolean crashed = false;
        try {
            Repairer repairer = bench.repairer(PowerCuts.journal(bench, moment, countdown));
            Preview preview = repairer.preview(PowerCuts.plan(bench), bench.at());
            PowerCuts.arm(bench, moment, countdown);
            repairer.apply(preview, bench.events::add);
        } catch (PowerCuts.PowerCut e) {
            crashed = true;
        }
        PowerCuts.disarm(bench);
        if (!crashed) {
            return false;
        }
        assertTrue(countdown.over());
        bringBack(bench, before, moment + " " + n, met);
        return true;
    }

    @Test
    void aCrashAtAnyMomentOfAnUndoIsFinishedByTheNextUndo() throws Exception {
        Set<Entry.State> met = EnumSet.noneOf(Entry.State.class);
        for (PowerCuts.Moment moment : PowerCuts.Moment.values()) {
            int n = 1;
            while (crashWhileUndoing(moment, n, met)) {
                n++;
            }
            assertTrue(n > 8, moment + " came only " + n + " times");
        }
        assertTrue(met.containsAll(EnumSet.of(Entry.State.UNDOING, Entry.State.UNDONE)), met.toString());
    }

    private boolean crashWhileUndoing(PowerCuts.Moment moment, int n, Set<Entry.State> met) throws Exception {
        Workbench bench = PowerCuts.bench(folder, "undo-" + moment + "-" + n);
        String before = bench.tree();
        assertInstanceOf(Outcome.Cured.class, bench.apply(PowerCuts.plan(bench)));
        PowerCuts.Countdown countdown = new PowerCuts.Countdown(n);
        boolean crashed = false;
        try {
            Repairer repairer = bench.repairer(PowerCuts.journal(bench, moment, countdown));
            PowerCuts.arm(bench, moment, countdown);
            repairer.undo(1, bench.at(), bench.events::add);
        } catch (PowerCuts.PowerCut e) {
            crashed = true;
        }
        PowerCuts.disarm(bench);
        if (!crashed) {
            assertEquals(before, bench.tree());
            return false;
        }
        bringBack(bench, before, "undo " + moment + " " + n, met);
        return true;
    }

    private static void bringBack(Workbench bench, String before, String when, Set<Entry.State> met)
            throws IOException {
        List<Entry> entries = bench.journal().read().entries();
        assertEquals(List.of(), bench.journal().read().unreadable(), when);
        if (!entries.isEmpty()) {
            Entry entry = entries.getFirst();
            met.add(entry.state());
            boolean ended = entry.state() == Entry.State.APPLIED || entry.state() == Entry.State.UNDONE;
            assertEquals(ended ? List.of() : List.of(1),
                    bench.journal().unfinished().stream().map(Entry::number).toList(), when);
            if (entry.state() != Entry.State.UNDONE) {
                Outcome outcome = bench.undo(1);
                assertFalse(outcome instanceof Outcome.Refused, () -> when + ": " + outcome);
            }
            assertEquals(Entry.State.UNDONE, bench.journal().find(1).orElseThrow().state(), when);
            assertEquals(List.of(), bench.journal().unfinished(), when);
        }
        assertEquals(before, bench.tree(), when);
    }
}
