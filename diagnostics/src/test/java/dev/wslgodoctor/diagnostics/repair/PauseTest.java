package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A copy is held between two batches, goes on, or is cancelled while it is held. */
@Timeout(60)
class PauseTest {

    private static final int FILES = 5000;

    @TempDir(factory = PowerCuts.InMemory.class)
    private Path folder;
    private Workbench bench;
    private final Pause pause = new Pause();
    private final AtomicInteger batches = new AtomicInteger();
    private final CountDownLatch firstBatch = new CountDownLatch(1);

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("project/says", "good");
        bench.sh("cd \"$1\" && seq \"$2\" | xargs touch", bench.path("project"), String.valueOf(FILES));
    }

    /** The copy on a thread of its own, held at its first batch; three batches make the whole. */
    private FutureTask<Outcome> copying() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(new Action.CopyTree(Workbench.HERE,
                LinuxPath.of(bench.path("project")), LinuxPath.of(bench.path("home/project"))),
                new Action.ChooseProject(bench.path("home/project"))), bench.at());
        FutureTask<Outcome> outcome = new FutureTask<>(() -> repairer.apply(preview, pause.around(event -> {
            if (event instanceof RepairEvent.StepProgress && batches.incrementAndGet() == 1) {
                pause.hold();
                firstBatch.countDown();
            }
        })));
        return outcome;
    }

    private Thread heldAtTheFirstBatch(FutureTask<Outcome> outcome) throws InterruptedException {
        Thread thread = new Thread(outcome);
        thread.start();
        assertTrue(firstBatch.await(50, TimeUnit.SECONDS));
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void aHeldCopyStandsStillAndGoesOnWhereItWas() throws Exception {
        FutureTask<Outcome> outcome = copying();
        heldAtTheFirstBatch(outcome);
        assertTrue(pause.isHeld());
        assertEquals(1, batches.get());
        assertFalse(outcome.isDone());
        assertEquals(Optional.empty(), bench.read("home/project/says"), "it has no name before it is whole");

        pause.release();

        assertInstanceOf(Outcome.Cured.class, outcome.get(50, TimeUnit.SECONDS));
        assertTrue(batches.get() >= 3, batches.toString());
        assertEquals(bench.sh("cd \"$1\" && find . | sort", bench.path("project")),
                bench.sh("cd \"$1\" && find . | sort", bench.path("home/project")));
    }

    @Test
    void aCopyThatIsCancelledWhileItIsHeldIsTakenBack() throws Exception {
        String before = bench.tree();
        FutureTask<Outcome> outcome = copying();
        Thread thread = heldAtTheFirstBatch(outcome);

        thread.interrupt();

        assertInstanceOf(Outcome.Refused.class, outcome.get(50, TimeUnit.SECONDS));
        assertEquals(before, bench.tree());
        assertEquals(Entry.State.UNDONE, bench.journal().find(1).orElseThrow().state());
    }
}
