package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Ends the program, as far as a test can tell, at the n-th command or the n-th write of the journal. */
final class PowerCuts {

    private PowerCuts() {
    }

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
    static final class PowerCut extends Error {
        static final long serialVersionUID = 1L;
    }

    /** Counts moments and ends the program at one of them. */
    static final class Countdown {
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
    enum Moment { AFTER_A_COMMAND, AFTER_A_JOURNAL_WRITE }

    static Workbench bench(Path folder, String name) {
        Workbench bench = new Workbench(folder.resolve(name));
        bench.write("says", "bad");
        bench.write("level", "1");
        bench.write("project/main.go", "package main");
        bench.sh("touch -d '2020-02-03 UTC' \"$@\"", bench.path("says"), bench.path("level"),
                bench.path("project/main.go"));
        return bench;
    }

    static Plan plan(Workbench bench) {
        String level = bench.path("level");
        return bench.plan(bench.create("new/folder/file", "x"),
                new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("project")),
                        LinuxPath.of(bench.path("home/src/project"))),
                new Action.Run(Workbench.HERE, DistroFiles.script("printf 0 > \"$1\"; touch -d '2020-02-03 UTC' \"$1\"",
                        level), Optional.of(DistroFiles.script("printf 1 > \"$1\"; touch -r \"$2\" \"$1\"", level,
                        bench.path("project/main.go"))), Optional.of(Command.of("cat", level))),
                bench.replace("says", "bad", "good"));
    }

    static Journal journal(Workbench bench, Moment moment, Countdown countdown) {
        return moment == Moment.AFTER_A_JOURNAL_WRITE ? new Journal(bench.journalFolder, countdown::tick)
                : bench.journal();
    }

    static void arm(Workbench bench, Moment moment, Countdown countdown) {
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

    static void disarm(Workbench bench) {
        bench.after = output -> output;
    }
}
