package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Ends the program at every command it gives the distro, and at every write of the journal. */
class CrashTest {

    @TempDir(factory = InMemory.class)
    private Path folder;

    /** Hundreds of flushes wait for the disk of a busy machine; what is tested here does not need one. */
    static final class InMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
                throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory) ? Files.createTempDirectory(memory, "crash")
                    : Files.createTempDirectory("crash");
        }
    }

    /** No code but the tests' own catches it, as nothing catches the end of a process. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Counts moments and ends the program at one of them. */
    private static final class Countdown {
        private int left;

        Countdown(int left) {
            this.left = left;
        }

        void tick() {
            if (--left == 0) {
                throw new PowerCut();
            }
        }

        boolean over() {
            return left <= 0;
        }
    }

    // the state of the world changes at these moments only; what is between two of them needs no crash of its own
    private enum Moment { AFTER_A_COMMAND, AFTER_A_JOURNAL_WRITE }

    @Test
    void aCrashAtAnyMomentOfARepairIsUndoneCompletely() throws Exception {
        Set<Entry.State> met = EnumSet.noneOf(Entry.State.class);
        for (Moment moment : Moment.values()) {
            int n = 1;
            while (crashWhileApplying(moment, n, met)) {
                n++;
            }
            assertTrue(n > 8, moment + " came only " + n + " times");
        }
        assertEquals(EnumSet.of(Entry.State.INTENT, Entry.State.APPLYING, Entry.State.APPLIED), met);
    }

    private boolean crashWhileApplying(Moment moment, int n, Set<Entry.State> met) throws Exception {
        Workbench bench = bench("apply-" + moment + "-" + n);
        String before = bench.tree();
        Countdown countdown = new Countdown(n);
        boolean crashed = false;
        try {
            Repairer repairer = bench.repairer(journal(bench, moment, countdown));
            Preview preview = repairer.preview(plan(bench), bench.at());
            arm(bench, moment, countdown);
            repairer.apply(preview, bench.events::add);
        } catch (PowerCut e) {
            crashed = true;
        }
        disarm(bench);
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
        for (Moment moment : Moment.values()) {
            int n = 1;
            while (crashWhileUndoing(moment, n, met)) {
                n++;
            }
            assertTrue(n > 8, moment + " came only " + n + " times");
        }
        assertTrue(met.containsAll(EnumSet.of(Entry.State.UNDOING, Entry.State.UNDONE)), met.toString());
    }

    private boolean crashWhileUndoing(Moment moment, int n, Set<Entry.State> met) throws Exception {
        Workbench bench = bench("undo-" + moment + "-" + n);
        String before = bench.tree();
        assertInstanceOf(Outcome.Cured.class, bench.apply(plan(bench)));
        Countdown countdown = new Countdown(n);
        boolean crashed = false;
        try {
            Repairer repairer = bench.repairer(journal(bench, moment, countdown));
            arm(bench, moment, countdown);
            repairer.undo(1, bench.at(), bench.events::add);
        } catch (PowerCut e) {
            crashed = true;
        }
        disarm(bench);
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

    private Workbench bench(String name) {
        Workbench bench = new Workbench(folder.resolve(name));
        bench.write("says", "bad");
        bench.write("level", "1");
        bench.write("project/main.go", "package main");
        bench.sh("touch -d '2020-02-03 UTC' \"$@\"", bench.path("says"), bench.path("level"),
                bench.path("project/main.go"));
        return bench;
    }

    private static Plan plan(Workbench bench) {
        String level = bench.path("level");
        return bench.plan(bench.create("new/folder/file", "x"),
                new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("project")),
                        LinuxPath.of(bench.path("home/src/project"))),
                new Action.Run(Workbench.HERE, DistroFiles.script("printf 0 > \"$1\"; touch -d '2020-02-03 UTC' \"$1\"",
                        level), Optional.of(DistroFiles.script("printf 1 > \"$1\"; touch -r \"$2\" \"$1\"", level,
                        bench.path("project/main.go"))), Optional.of(Command.of("cat", level))),
                bench.replace("says", "bad", "good"));
    }

    private static Journal journal(Workbench bench, Moment moment, Countdown countdown) {
        return moment == Moment.AFTER_A_JOURNAL_WRITE ? new Journal(bench.journalFolder, countdown::tick)
                : bench.journal();
    }

    private static void arm(Workbench bench, Moment moment, Countdown countdown) {
        Thread repairing = Thread.currentThread();
        if (moment == Moment.AFTER_A_COMMAND) {
            bench.after = output -> {
                tick(repairing, countdown);
                return output;
            };
        }
    }

    // judging again asks on other threads, when everything is applied already
    private static void tick(Thread repairing, Countdown countdown) {
        if (Thread.currentThread() == repairing) {
            countdown.tick();
        }
    }

    private static void disarm(Workbench bench) {
        bench.after = output -> output;
    }
}
