package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.picture.Picture;
import dev.wslgodoctor.diagnostics.explain.picture.Pictures;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.NoAnswer;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Judges causes: asks each probe once, several at a time, and never lets one failure end the run. */
public final class Examiner {

    private static final System.Logger LOG = System.getLogger(Examiner.class.getName());

    private volatile Inquiry running;

    /** Ends a question that is open in the run of now without an answer; nothing happens if it is not. */
    public void skip(String probe) {
        Inquiry now = running;
        if (now != null) {
            now.skip(probe);
        }
    }

    /** Asks a question of the run of now once more if it times out, with at least this long. */
    public void giveTime(String probe, Duration least) {
        Inquiry now = running;
        if (now != null) {
            now.giveTime(probe, least);
        }
    }

    /**
     * Judges all causes.
     *
     * @param out told what happens; called by one thread at a time; the last event is Finished, also after an
     *            interrupt of the calling thread, which cancels: what is not judged by then is undetermined
     */
    public Report examine(List<RootCause> causes, Case at, Consumer<RunEvent> out) {
        return examine(causes, at, out, inquiry -> { });
    }

    /**
     * Judges all causes, and hands on the answers, so that nothing is asked a second time.
     *
     * @param after called with the whole inquiry before the last event
     */
    public Report examine(List<RootCause> causes, Case at, Consumer<RunEvent> out,
            Consumer<Inquiry> after) {
        OneAtATime events = new OneAtATime(out);
        var started = at.clock().instant();
        events.accept(new RunEvent.Started(causes.stream().map(RootCause::id).toList(), started));
        Inquiry inquiry = new Inquiry(at, events);
        running = inquiry;
        // a thread for each cause: those that wait for one hung probe must not take the threads of the others
        ExecutorService pool = Executors.newCachedThreadPool(named());
        List<Finding> findings = new ArrayList<>();
        try {
            List<Future<Finding>> open = new ArrayList<>();
            for (RootCause cause : causes) {
                open.add(pool.submit(() -> {
                    Finding finding = judge(cause, inquiry);
                    events.accept(new RunEvent.Judged(finding));
                    return finding;
                }));
            }
            collect(causes, open, findings, pool);
        } finally {
            running = null;
            pool.shutdownNow();
        }
        Report report = Report.of(at, inquiry, findings, started, at.clock().instant());
        after.accept(inquiry);
        events.end(new RunEvent.Finished(report));
        return report;
    }

    /** Hands on one event at a time, and none after the last one: a cancelled question may still answer. */
    private static final class OneAtATime implements Consumer<RunEvent> {

        private final Consumer<RunEvent> out;
        private boolean ended;

        private OneAtATime(Consumer<RunEvent> out) {
            this.out = out;
        }

        @Override
        public synchronized void accept(RunEvent event) {
            if (!ended) {
                out.accept(event);
            }
        }

        private synchronized void end(RunEvent last) {
            accept(last);
            ended = true;
        }
    }

    private static void collect(List<RootCause> causes, List<Future<Finding>> open, List<Finding> findings,
            ExecutorService pool) {
        boolean cancelled = false;
        for (int i = 0; i < open.size(); i++) {
            RootCause cause = causes.get(i);
            try {
                if (cancelled && !open.get(i).isDone()) {
                    findings.add(cancelled(cause));
                } else {
                    findings.add(open.get(i).get());
                }
            } catch (InterruptedException e) {
                cancelled = true;
                pool.shutdownNow();
                findings.add(cancelled(cause));
            } catch (ExecutionException e) {
                LOG.log(Level.WARNING, "cause " + cause.id() + " failed", e.getCause());
                findings.add(new Finding(cause.id(), cause.breaks(), bug(cause, e.getCause()), List.of(),
                        Optional.empty()));
            }
        }
        if (cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    /** Judges one cause on an inquiry, with its evidence and, if it holds, its plan. */
    static Finding judge(RootCause cause, Inquiry inquiry) {
        Inquiry.Asked facts = inquiry.facts();
        Verdict verdict = judge(cause, facts);
        Optional<Plan> plan = Optional.empty();
        if (verdict instanceof Verdict.Holds holds) {
            // the plan may ask more than the verdict did; that is not what the verdict rests on
            var evidence = facts.evidence();
            plan = repair(cause, inquiry.facts());
            return new Finding(cause.id(), cause.breaks(), verdict, evidence, plan,
                    picture(cause, holds, plan, inquiry.facts()));
        }
        return new Finding(cause.id(), cause.breaks(), verdict, facts.evidence(), plan);
    }

    /** Judges one cause, with the guards of a run: what is missing or fails becomes a verdict, never an exception. */
    public static Verdict judge(RootCause cause, Facts facts) {
        try {
            return cause.judge(facts);
        } catch (NoAnswer e) {
            return switch (e.reading()) {
                case Reading.Absent<?> absent -> Verdict.notApplicable(e.probeId());
                case Reading.Unknown<?> unknown -> new Verdict.Undetermined(e.probeId(), unknown.trouble());
                case Reading.Known<?> known -> throw new IllegalStateException(e);
            };
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "cause " + cause.id() + " failed", e);
            return bug(cause, e);
        }
    }

    /** The plan of a cause that holds, with the same guards; empty if it cannot be made now. */
    public static Optional<Plan> repair(RootCause cause, Facts facts) {
        try {
            return cause.repair(facts);
        } catch (NoAnswer e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the repair of " + cause.id() + " failed", e);
            return Optional.empty();
        }
    }

    // as with the plan: what the picture asks besides is not what the verdict rests on, and its failure is no verdict
    private static Optional<Picture> picture(RootCause cause, Verdict.Holds holds, Optional<Plan> plan, Facts facts) {
        try {
            return cause.picture().flatMap(kind -> Pictures.of(kind, holds, plan, facts));
        } catch (NoAnswer e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the picture of " + cause.id() + " failed", e);
            return Optional.empty();
        }
    }

    private static Verdict bug(RootCause cause, Throwable e) {
        return new Verdict.Undetermined(cause.id(), new Trouble.Bug(cause.id() + ": " + e));
    }

    private static Finding cancelled(RootCause cause) {
        return new Finding(cause.id(), cause.breaks(),
                new Verdict.Undetermined(cause.id(), new Trouble.Cancelled("the run was cancelled")),
                List.of(), Optional.empty());
    }

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "examiner-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
