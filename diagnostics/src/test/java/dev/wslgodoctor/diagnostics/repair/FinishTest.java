package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repair that a crash broke off is finished as it was agreed to, wherever it was broken off. */
class FinishTest {

    @TempDir(factory = PowerCuts.InMemory.class)
    private Path folder;

    @Test
    void aRepairThatACrashBrokeOffAnywhereIsFinishedAndCanThenBeUndone() throws Exception {
        Workbench whole = PowerCuts.bench(folder, "whole");
        assertInstanceOf(Outcome.Cured.class, whole.apply(PowerCuts.plan(whole)));
        String wanted = whole.content();
        Set<Entry.State> met = EnumSet.noneOf(Entry.State.class);
        for (PowerCuts.Moment moment : PowerCuts.Moment.values()) {
            int n = 1;
            while (crashAndFinish(moment, n, met, wanted)) {
                n++;
            }
            assertTrue(n > 8, moment + " came only " + n + " times");
        }
        assertEquals(EnumSet.of(Entry.State.INTENT, Entry.State.APPLYING), met);
    }

    private boolean crashAndFinish(PowerCuts.Moment moment, int n, Set<Entry.State> met, String wanted)
            throws Exception {
        Workbench bench = PowerCuts.bench(folder, moment + "-" + n);
        String before = bench.tree();
        if (!crash(bench, moment, n)) {
            return false;
        }
        String when = moment + " " + n;
        if (bench.journal().unfinished().isEmpty()) {
            return true;
        }
        met.add(bench.journal().find(1).orElseThrow().state());
        Outcome outcome = finish(bench);
        assertInstanceOf(Outcome.Cured.class, outcome, () -> when + ": " + outcome);
        assertEquals(wanted, bench.content(), when);
        assertEquals(Entry.State.APPLIED, bench.journal().find(1).orElseThrow().state(), when);
        assertEquals(List.of(), bench.journal().unfinished(), when);
        Outcome undone = bench.undo(1);
        assertInstanceOf(Outcome.Undone.class, undone, () -> when + ": " + undone);
        assertEquals(before, bench.tree(), when);
        return true;
    }

    private static boolean crash(Workbench bench, PowerCuts.Moment moment, int n) throws Exception {
        PowerCuts.Countdown countdown = new PowerCuts.Countdown(n);
        try {
            Repairer repairer = bench.repairer(PowerCuts.journal(bench, moment, countdown));
            Preview preview = repairer.preview(PowerCuts.plan(bench), bench.at());
            PowerCuts.arm(bench, moment, countdown);
            repairer.apply(preview, bench.events::add);
            return false;
        } catch (PowerCuts.PowerCut e) {
            return true;
        } finally {
            PowerCuts.disarm(bench);
        }
    }

    private static Outcome finish(Workbench bench) throws Exception {
        Repairer repairer = bench.repairer();
        Remaining remaining = repairer.remaining(1, bench.at()).remaining().orElseThrow();
        return repairer.finish(remaining, bench.at(), bench.events::add);
    }

    @Test
    void aCrashWhileFinishingLeavesWhatCanBeFinishedOrUndone() throws Exception {
        for (int n = 1; ; n++) {
            Workbench bench = PowerCuts.bench(folder, "again-" + n);
            String before = bench.tree();
            assertTrue(crash(bench, PowerCuts.Moment.AFTER_A_COMMAND, 14));
            PowerCuts.Countdown countdown = new PowerCuts.Countdown(n);
            Repairer repairer = bench.repairer(PowerCuts.journal(bench, PowerCuts.Moment.AFTER_A_JOURNAL_WRITE,
                    countdown));
            Remaining remaining = repairer.remaining(1, bench.at()).remaining().orElseThrow();
            try {
                assertInstanceOf(Outcome.Cured.class, repairer.finish(remaining, bench.at(), bench.events::add));
                assertTrue(n > 4, "the journal was written only " + n + " times");
                return;
            } catch (PowerCuts.PowerCut e) {
                assertInstanceOf(Outcome.Undone.class, bench.undo(1), "" + n);
                assertEquals(before, bench.tree(), "" + n);
            }
        }
    }

    @Test
    void whatIsLeftIsShownBeforeAndAnotherRepairerDoesNotTakeIt() throws Exception {
        Workbench bench = PowerCuts.bench(folder, "foreign");
        assertTrue(crash(bench, PowerCuts.Moment.AFTER_A_JOURNAL_WRITE, 5));
        Remaining shown = bench.repairer().remaining(1, bench.at()).remaining().orElseThrow();
        assertEquals(List.of("copy-tree", "run", "change-file"), shown.preview().orElseThrow().steps().stream()
                .map(PreviewStep::kind).toList());

        Outcome outcome = bench.repairer().finish(shown, bench.at(), bench.events::add);

        assertEquals(Outcome.Why.NOT_PREVIEWED, assertInstanceOf(Outcome.Refused.class, outcome).why());
        assertEquals(Entry.State.APPLYING, bench.journal().find(1).orElseThrow().state());
    }

    @Test
    void aFileThatWasEditedSinceTheCrashIsNotOverwritten() throws Exception {
        Workbench bench = PowerCuts.bench(folder, "edited");
        assertTrue(crash(bench, PowerCuts.Moment.AFTER_A_JOURNAL_WRITE, 5));
        Repairer repairer = bench.repairer();
        Remaining shown = repairer.remaining(1, bench.at()).remaining().orElseThrow();
        bench.write("says", "bad, says the user");

        Outcome outcome = repairer.finish(shown, bench.at(), bench.events::add);

        assertEquals(Outcome.Why.DRIFTED, assertInstanceOf(Outcome.Refused.class, outcome).why());
        assertEquals("bad, says the user", bench.read("says").orElseThrow());
        assertEquals(Optional.empty(), bench.read("home/src/project/main.go"));
    }

    @Test
    void aPlanThatWasAlteredInTheJournalIsNotFinishedOnlyUndone() throws Exception {
        Workbench bench = PowerCuts.bench(folder, "altered");
        String before = bench.tree();
        assertTrue(crash(bench, PowerCuts.Moment.AFTER_A_JOURNAL_WRITE, 5));
        Path plan = bench.journalFolder.resolve("1.0.plan");
        Files.writeString(plan, Files.readString(plan).replace("printf 0", "printf 7"));

        Outcome.Refused refused = bench.repairer().remaining(1, bench.at()).refused().orElseThrow();

        assertEquals(Outcome.Why.CANNOT_BE_FINISHED, refused.why());
        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(before, bench.tree());
    }

    @Test
    void aCommandThatNothingTellsOfIsNotRunASecondTime() throws Exception {
        Workbench bench = PowerCuts.bench(folder, "unclear");
        String log = bench.path("log");
        Plan plan = bench.plan(new Action.Run(Workbench.HERE, DistroFiles.script("echo ran >> \"$1\"", log),
                Optional.of(Command.of("rm", "-f", log)), Optional.empty()), bench.replace("says", "bad", "good"));
        PowerCuts.Countdown countdown = new PowerCuts.Countdown(3);
        Repairer repairer = bench.repairer(new Journal(bench.journalFolder, countdown::tick));
        Preview preview = repairer.preview(plan, bench.at());
        boolean crashed = false;
        try {
            repairer.apply(preview, bench.events::add);
        } catch (PowerCuts.PowerCut e) {
            crashed = true;
        }
        assertTrue(crashed);

        assertEquals(Outcome.Why.CANNOT_BE_FINISHED,
                bench.repairer().remaining(1, bench.at()).refused().orElseThrow().why());
        assertFalse(bench.undo(1) instanceof Outcome.Refused);
    }

    @Test
    void whatIsDoneOrUndoneIsNotFinished() throws Exception {
        Workbench bench = PowerCuts.bench(folder, "done");
        bench.apply(PowerCuts.plan(bench));
        assertEquals(Outcome.Why.CANNOT_BE_FINISHED,
                bench.repairer().remaining(1, bench.at()).refused().orElseThrow().why());
        bench.undo(1);
        assertEquals(Outcome.Why.CANNOT_BE_FINISHED,
                bench.repairer().remaining(1, bench.at()).refused().orElseThrow().why());
        assertEquals(Outcome.Why.NO_ENTRY, bench.repairer().remaining(9, bench.at()).refused().orElseThrow().why());
    }
}
