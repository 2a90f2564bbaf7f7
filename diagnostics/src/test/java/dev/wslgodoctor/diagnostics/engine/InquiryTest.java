package dev.wslgodoctor.diagnostics.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.NoAnswer;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InquiryTest {

    private static Probe<String> probe(String id, Probe.Reader<String> reader) {
        return new Probe<>(id, Sensitivity.PUBLIC, reader);
    }

    private static Probe<String> known(String id, String value) {
        return probe(id, (at, earlier) -> Reading.known(value, Cases.SOURCE));
    }

    @Test
    void aSkippedQuestionEndsWithoutAnAnswerAndTheThreadGoesOn() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Probe<String> hangs = probe("test.hangs", (at, earlier) -> {
            open.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GatewayException(new Trouble.Cancelled("interrupted"));
            }
            return Reading.known("never", Cases.SOURCE);
        });
        // the question that is skipped waits for one that another thread asks
        Probe<String> outer = probe("test.outer", (at, earlier) -> earlier.ask(hangs));
        Inquiry inquiry = new Inquiry(Cases.silent());
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Reading<String>> inner = pool.submit(() -> inquiry.facts().ask(hangs));
            open.await();
            Future<Boolean> interrupted = pool.submit(() -> {
                assertInstanceOf(Reading.Unknown.class, inquiry.facts().ask(outer));
                return Thread.currentThread().isInterrupted();
            });
            while (!inner.isDone()) {
                inquiry.skip("test.outer");
                inquiry.skip("test.hangs");
                Thread.onSpinWait();
            }
            assertInstanceOf(Reading.Unknown.class, inner.get());
            assertEquals(false, interrupted.get());
            assertEquals("next", pool.submit(() -> inquiry.facts().need(known("test.next", "next"))).get());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aQuestionThatWasGivenTimeIsAskedOnceMoreAfterItTimedOut() {
        AtomicInteger asked = new AtomicInteger();
        Probe<String> slow = probe("test.slow", (at, earlier) -> {
            if (asked.incrementAndGet() == 1) {
                throw new GatewayException(new Trouble.TimedOut(Duration.ofSeconds(5), "5 s"));
            }
            return Reading.known(at.machine().getClass().getSimpleName(), Cases.SOURCE);
        });
        Inquiry inquiry = new Inquiry(Cases.silent());
        inquiry.giveTime("test.slow", Duration.ofSeconds(30));

        assertEquals("PatientMachine", inquiry.facts().need(slow));
        assertEquals(2, asked.get());
    }

    @Test
    void asksAProbeOnceHoweverManyThreadsNeedIt() throws Exception {
        int threads = 6;
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        Probe<String> slow = probe("test.slow", (at, earlier) -> {
            asked.incrementAndGet();
            begun.countDown();
            return Reading.known("answer", Cases.SOURCE);
        });
        Inquiry inquiry = new Inquiry(Cases.silent());
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                answers.add(pool.submit(() -> {
                    together.await();
                    return inquiry.facts().need(slow);
                }));
            }
            for (Future<String> answer : answers) {
                assertEquals("answer", answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, asked.get());
    }

    @Test
    void whoAsksWhileAnotherAsksWaitsForThatAnswer() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Probe<String> held = probe("test.held", (at, earlier) -> {
            asking.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Reading.known("late", Cases.SOURCE);
        });
        Inquiry inquiry = new Inquiry(Cases.silent());
        AtomicReference<String> second = new AtomicReference<>();
        Thread first = new Thread(() -> inquiry.facts().need(held));
        first.start();
        asking.await();
        Thread other = new Thread(() -> second.set(inquiry.facts().need(held)));
        other.start();
        release.countDown();
        other.join(TimeUnit.SECONDS.toMillis(30));
        first.join(TimeUnit.SECONDS.toMillis(30));

        assertEquals("late", second.get());
    }

    @Test
    void doesNotAskAgainWhatCouldNotBeLookedAt() {
        AtomicInteger asked = new AtomicInteger();
        Probe<String> denied = probe("test.denied", (at, earlier) -> {
            asked.incrementAndGet();
            throw new GatewayException(new Trouble.Denied("no"));
        });
        Inquiry inquiry = new Inquiry(Cases.silent());

        assertEquals(Reading.unknown(new Trouble.Denied("no")), inquiry.facts().ask(denied));
        assertEquals(Reading.unknown(new Trouble.Denied("no")), inquiry.facts().ask(denied));
        assertThrows(NoAnswer.class, () -> inquiry.facts().need(denied));
        assertEquals(1, asked.get());
    }

    @Test
    void aNewInquiryKnowsNothingOfTheOld() {
        AtomicInteger asked = new AtomicInteger();
        Probe<String> counting = probe("test.counting",
                (at, earlier) -> Reading.known("answer " + asked.incrementAndGet(), Cases.SOURCE));

        assertEquals("answer 1", new Inquiry(Cases.silent()).facts().need(counting));
        assertEquals("answer 2", new Inquiry(Cases.silent()).facts().need(counting));
    }

    @Test
    void whatAProbeNeedsAndDoesNotGetIsItsOwnAnswer() {
        Probe<String> missing = probe("test.missing", (at, earlier) -> Reading.absent(Cases.SOURCE));
        Probe<String> leaning = probe("test.leaning",
                (at, earlier) -> Reading.known(earlier.need(missing) + " and more", Cases.SOURCE));

        assertEquals(Reading.absent(Cases.SOURCE), new Inquiry(Cases.silent()).facts().ask(leaning));
    }

    @Test
    void aProbeThatFailsIsUnknownAndNeverAValue() {
        Probe<String> broken = probe("test.broken", (at, earlier) -> {
            throw new IllegalArgumentException("our mistake");
        });

        Reading.Unknown<String> reading = assertInstanceOf(Reading.Unknown.class,
                new Inquiry(Cases.silent()).facts().ask(broken));
        assertInstanceOf(Trouble.Bug.class, reading.trouble());
    }

    @Test
    void probesThatNeedEachOtherAreFoundOut() {
        List<Probe<String>> pair = new ArrayList<>();
        pair.add(probe("test.hen", (at, earlier) -> Reading.known(earlier.need(pair.get(1)), Cases.SOURCE)));
        pair.add(probe("test.egg", (at, earlier) -> Reading.known(earlier.need(pair.get(0)), Cases.SOURCE)));

        IllegalStateException e = assertThrows(IllegalStateException.class,
                () -> new Inquiry(Cases.silent()).facts().ask(pair.get(0)));
        assertTrue(e.getMessage().contains("test.egg"), e.getMessage());
    }

    @Test
    void evidenceIsWhatWasAskedThroughThisViewInOrder() {
        Inquiry inquiry = new Inquiry(Cases.silent());
        Inquiry.Asked facts = inquiry.facts();
        facts.ask(known("test.one", "1"));
        facts.ask(probe("test.none", (at, earlier) -> Reading.absent(Cases.SOURCE)));
        facts.ask(probe("test.dark", (at, earlier) -> Reading.unknown(new Trouble.Denied("no"))));
        inquiry.facts().ask(known("test.of-another", "2"));

        assertEquals(List.of("test.one known 1", "test.none absent ", "test.dark unknown denied: no"),
                facts.evidence().stream().map(InquiryTest::shown).toList());
        assertEquals("windows", facts.evidence().getFirst().place());
        assertEquals("given by the test", facts.evidence().getFirst().source());
    }

    private static String shown(Evidence evidence) {
        return evidence.probe() + " " + evidence.state() + " " + evidence.value();
    }

    @Test
    void evidenceIsCutToALengthThatFitsAScreen() {
        Inquiry.Asked facts = new Inquiry(Cases.silent()).facts();
        facts.ask(known("test.long", "x".repeat(100_000)));

        assertTrue(facts.evidence().getFirst().value().length() < 500);
    }
}
