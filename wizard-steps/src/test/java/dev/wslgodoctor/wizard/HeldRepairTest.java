package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.sample.SampleEngine;
import dev.wslgodoctor.wizard.sample.SampleReport;
import dev.wslgodoctor.wizard.sample.SampleHistory;
import dev.wslgodoctor.wizard.sample.SampleSets;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.repair.RepairModel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A copy in parts on a worker of its own, as in the program. */
class HeldRepairTest {

    private static final int PARTS = 4;

    private final CountDownLatch firstPart = new CountDownLatch(1);
    private final CountDownLatch looked = new CountDownLatch(1);
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final SampleEngine engine = new SampleEngine() {
        @Override
        public RepairResult apply(RepairPreview preview, Set<Integer> approved, Consumer<RepairProgress> out) {
            for (int part = 1; part <= PARTS && !Thread.currentThread().isInterrupted(); part++) {
                out.accept(new RepairProgress(0, part, PARTS, part, PARTS, Duration.ofSeconds(part)));
                firstPart.countDown();
                await(looked);
            }
            boolean cancelled = Thread.currentThread().isInterrupted();
            return new RepairResult(preview.causeId(), cancelled ? RepairResult.Kind.REFUSED
                    : RepairResult.Kind.CURED, "", Optional.empty());
        }
    };
    private final RepairModel model = new RepairModel(new Ports(engine, new SampleHistory(), new SampleSets(engine)),
            new Work(worker, Runnable::run));

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<RepairResult> begun() throws Exception {
        model.preview(SampleReport.paths());
        worker.submit(() -> { }).get(20, TimeUnit.SECONDS);
        model.rootSeenProperty().set(true);
        CompletableFuture<RepairResult> ended = new CompletableFuture<>();
        model.apply(ended::complete);
        firstPart.await(20, TimeUnit.SECONDS);
        return ended;
    }

    @AfterEach
    void endTheWorker() {
        worker.shutdownNow();
    }

    @Test
    void aHeldCopyWaitsAfterItsNextPartAndGoesOn() throws Exception {
        CompletableFuture<RepairResult> ended = begun();
        model.hold();
        looked.countDown();
        assertTrue(model.heldProperty().get());
        assertFalse(ended.isDone());
        assertTrue(model.progressProperty().get().done() < PARTS, "the copy did not wait");

        model.goOn();

        assertEquals(RepairResult.Kind.CURED, ended.get(20, TimeUnit.SECONDS).kind());
        assertFalse(model.wasCancelled());
    }

    @Test
    void aHeldCopyCanBeCancelled() throws Exception {
        CompletableFuture<RepairResult> ended = begun();
        model.hold();
        looked.countDown();

        model.cancel();

        assertEquals(RepairResult.Kind.REFUSED, ended.get(20, TimeUnit.SECONDS).kind());
        assertTrue(model.wasCancelled());
        assertFalse(model.heldProperty().get());
    }
}
