package dev.wslgodoctor.diagnostics.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExaminerTest {

    private final List<RunEvent> events = new ArrayList<>();

    private Report examine(RootCause... causes) {
        return new Examiner().examine(List.of(causes), Cases.silent(), events::add);
    }

    private static Verdict verdict(Report report, String id) {
        return report.finding(id).orElseThrow().verdict();
    }

    @Test
    void aCauseThatThrowsIsUndeterminedAndTheRunGoesOn() {
        Report report = examine(Cases.cause("windows.throws", Link.WSL, facts -> {
            throw new IllegalStateException("our mistake");
        }), Cases.fine("windows.fine"));

        Verdict.Undetermined verdict = assertInstanceOf(Verdict.Undetermined.class, verdict(report, "windows.throws"));
        assertInstanceOf(Trouble.Bug.class, verdict.trouble());
        assertEquals(Verdict.ruledOut(), verdict(report, "windows.fine"));
    }

    @Test
    void aCauseThatEndsInAnErrorIsUndeterminedToo() {
        Report report = examine(Cases.cause("windows.overflows", Link.WSL, facts -> {
            throw new StackOverflowError();
        }), Cases.fine("windows.fine"));

        assertInstanceOf(Verdict.Undetermined.class, verdict(report, "windows.overflows"));
        assertEquals(Verdict.ruledOut(), verdict(report, "windows.fine"));
    }

    @Test
    void aNeededAnswerThatIsAbsentMeansNotApplicable() {
        Probe<String> none = new Probe<>("test.none", Sensitivity.PUBLIC,
                (at, earlier) -> Reading.absent(Cases.SOURCE));
        Report report = examine(Cases.cause("windows.needs", Link.WSL, facts -> {
            facts.need(none);
            return Verdict.ruledOut();
        }));

        assertEquals(Verdict.notApplicable("test.none"), verdict(report, "windows.needs"));
    }

    @Test
    void aRepairThatCannotBeMadeLeavesTheFinding() {
        Report report = examine(new RootCause() {
            @Override
            public String id() {
                return "windows.holds";
            }

            @Override
            public Link breaks() {
                return Link.WSL;
            }

            @Override
            public Verdict judge(dev.wslgodoctor.diagnostics.probe.Facts facts) {
                return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of());
            }

            @Override
            public java.util.Optional<dev.wslgodoctor.diagnostics.repair.Plan> repair(
                    dev.wslgodoctor.diagnostics.probe.Facts facts) {
                throw new IllegalArgumentException("our mistake");
            }
        });

        Finding finding = report.finding("windows.holds").orElseThrow();
        assertTrue(finding.holds());
        assertTrue(finding.plan().isEmpty());
    }

    @Test
    void tellsFirstThatItStartsAndLastThatItIsOver() {
        Report report = examine(Cases.fine("windows.a"), Cases.fine("windows.b"));

        assertEquals(new RunEvent.Started(List.of("windows.a", "windows.b"), report.started()), events.getFirst());
        assertEquals(new RunEvent.Finished(report), events.getLast());
        assertEquals(2, events.stream().filter(event -> event instanceof RunEvent.Judged).count());
    }

    // a probe that hangs holds every cause that needs it, however many; the others must be judged meanwhile
    @Test
    void aHungProbeDelaysOnlyTheCausesThatNeedIt() throws Exception {
        CountDownLatch othersJudged = new CountDownLatch(3);
        Probe<String> hung = new Probe<>("test.hung", Sensitivity.PUBLIC, (at, earlier) -> {
            try {
                boolean judged = othersJudged.await(30, TimeUnit.SECONDS);
                return Reading.known(judged ? "others were judged" : "others waited", Cases.SOURCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Reading.unknown(new Trouble.Cancelled("interrupted"));
            }
        });
        List<RootCause> causes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            causes.add(Cases.cause("distro.needs-it-" + i, Link.DISTRO,
                    facts -> Verdict.notApplicable(facts.need(hung))));
        }
        for (int i = 0; i < 3; i++) {
            causes.add(Cases.fine("windows.fine-" + i));
        }
        Report report = new Examiner().examine(causes, Cases.silent(), event -> {
            if (event instanceof RunEvent.Judged judged && judged.finding().causeId().startsWith("windows.")) {
                othersJudged.countDown();
            }
        });

        assertEquals(Verdict.notApplicable("others were judged"), verdict(report, "distro.needs-it-0"));
    }

    @Test
    void cancellingByInterruptEndsWithFinishedAndSaysWhatWasNotJudged() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Probe<String> endless = new Probe<>("test.endless", Sensitivity.PUBLIC, (at, earlier) -> {
            asking.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Reading.unknown(new Trouble.Cancelled("interrupted"));
        });
        AtomicReference<Report> report = new AtomicReference<>();
        CountDownLatch stillInterrupted = new CountDownLatch(1);
        Thread run = new Thread(() -> {
            report.set(examine(Cases.cause("distro.endless", Link.DISTRO,
                    facts -> Verdict.notApplicable(facts.need(endless)))));
            if (Thread.currentThread().isInterrupted()) {
                stillInterrupted.countDown();
            }
        });
        run.start();
        asking.await();
        run.interrupt();
        run.join(TimeUnit.SECONDS.toMillis(30));

        assertFalse(run.isAlive());
        Verdict.Undetermined verdict = assertInstanceOf(Verdict.Undetermined.class,
                verdict(report.get(), "distro.endless"));
        assertInstanceOf(Trouble.Cancelled.class, verdict.trouble());
        assertInstanceOf(RunEvent.Finished.class, events.getLast());
        assertEquals(0, stillInterrupted.getCount());
    }

    @Test
    void nothingIsToldAfterTheEndEvenByAProbeThatIgnoresTheInterrupt() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Probe<String> stubborn = new Probe<>("test.stubborn", Sensitivity.PUBLIC, (at, earlier) -> {
            asking.countDown();
            boolean waiting = true;
            while (waiting) {
                try {
                    release.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    // stays, as a gateway with a bug would
                }
            }
            return Reading.known("late", Cases.SOURCE);
        });
        Thread run = new Thread(() -> examine(Cases.cause("distro.stubborn", Link.DISTRO, facts -> {
            facts.need(stubborn);
            answered.countDown();
            return Verdict.ruledOut();
        })));
        run.start();
        asking.await();
        run.interrupt();
        run.join(TimeUnit.SECONDS.toMillis(30));
        release.countDown();
        answered.await();

        assertInstanceOf(RunEvent.Finished.class, events.getLast());
    }
}
