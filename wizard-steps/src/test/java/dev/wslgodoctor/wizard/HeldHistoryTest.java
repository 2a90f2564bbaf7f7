package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.sample.SampleHistory;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.beside.HistoryModel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A move of the past that is finished in parts, on a worker of its own as in the program. */
class HeldHistoryTest {

    private static final int PARTS = 4;

    private final CountDownLatch firstPart = new CountDownLatch(1);
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CompletableFuture<RepairResult> ended = new CompletableFuture<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final HistoryModel model = new HistoryModel(new SampleHistory() {
        @Override
        public RepairResult finish(Rest shown, Consumer<RepairProgress> out) {
            for (int part = 1; part <= PARTS && !Thread.currentThread().isInterrupted(); part++) {
                out.accept(new RepairProgress(0, part, PARTS, part, PARTS, Duration.ofSeconds(part)));
                firstPart.countDown();
                await(looked);
            }
            return new RepairResult("files.project-on-windows-drive", Thread.currentThread().isInterrupted()
                    ? RepairResult.Kind.REFUSED : RepairResult.Kind.CURED, "", Optional.empty());
        }
    }, new Work(worker, Runnable::run));

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() throws Exception {
        model.refresh();
        worker.submit(() -> { }).get(20, TimeUnit.SECONDS);
        model.askWhatIsLeft();
        worker.submit(() -> { }).get(20, TimeUnit.SECONDS);
        model.resultProperty().addListener((observable, before, now) -> now.found().ifPresent(ended::complete));
        assertNull(model.progressProperty().get());
        model.finish();
        assertTrue(firstPart.await(20, TimeUnit.SECONDS));
    }

    @Test
    void whatIsFinishedTellsHowFarItIs() throws Exception {
        begin();
        assertTrue(model.busy());
        assertEquals(1, model.progressProperty().get().files());
        assertEquals(PARTS, model.progressProperty().get().allFiles());

        looked.countDown();

        assertEquals(RepairResult.Kind.CURED, ended.get(20, TimeUnit.SECONDS).kind());
        assertEquals(PARTS, model.progressProperty().get().done());
        assertFalse(model.wasCancelled());
    }

    @Test
    void whatIsHeldWaitsAfterItsPartAndGoesOn() throws Exception {
        begin();
        model.hold();
        looked.countDown();
        assertTrue(model.heldProperty().get());
        assertFalse(ended.isDone());

        model.goOn();

        assertEquals(RepairResult.Kind.CURED, ended.get(20, TimeUnit.SECONDS).kind());
        assertFalse(model.heldProperty().get());
    }

    @Test
    void whatIsHeldCanBeCancelled() throws Exception {
        begin();
        model.hold();
        looked.countDown();

        model.cancel();

        assertEquals(RepairResult.Kind.REFUSED, ended.get(20, TimeUnit.SECONDS).kind());
        assertTrue(model.wasCancelled());
        assertFalse(model.resultProperty().get() instanceof Loaded.Loading<RepairResult>);
    }

    // the end of a repair reads the journal again: only when that was handed over may the worker go
    @AfterEach
    void end() throws Exception {
        worker.submit(() -> { }).get(20, TimeUnit.SECONDS);
        worker.shutdownNow();
    }
}
