package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.PatientMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.NoAnswer;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.Source;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The answers of one run: each probe is asked once, by the thread that needs it first; others wait for that answer.
 * A new inquiry knows nothing, which is how a repair is judged.
 */
public final class Inquiry {

    private static final System.Logger LOG = System.getLogger(Inquiry.class.getName());
    private static final int SHOWN_LENGTH = 400;

    private final Case at;
    private final Consumer<RunEvent> out;
    private final Map<String, CompletableFuture<Answer>> answers = new ConcurrentHashMap<>();
    private final Queue<ProbeTiming> timings = new ConcurrentLinkedQueue<>();
    private final Map<String, Thread> asking = new HashMap<>();
    // who waits for an answer that another thread asks for
    private final Map<Thread, String> waiting = new HashMap<>();
    private final Set<String> skipped = new HashSet<>();
    private final Map<String, Duration> patience = new HashMap<>();

    /** An inquiry about this case; every probe that is asked and answered is reported to {@code out}. */
    public Inquiry(Case at, Consumer<RunEvent> out) {
        this.at = at;
        this.out = out;
    }

    /** An inquiry that reports to nobody. */
    public Inquiry(Case at) {
        this(at, event -> { });
    }

    /** A view that remembers what is asked through it. */
    public Asked facts() {
        return new Asked(List.of());
    }

    /** How long each probe took that was answered so far, the slowest by itself first. */
    public List<ProbeTiming> timings() {
        return timings.stream().sorted(Comparator.comparing(ProbeTiming::own).reversed()).toList();
    }

    /** Every answer so far, by probe id. */
    Map<String, Reading<?>> readings() {
        Map<String, Reading<?>> readings = new LinkedHashMap<>();
        answers.forEach((id, future) -> {
            if (future.isDone() && !future.isCompletedExceptionally()) {
                readings.put(id, future.join().reading());
            }
        });
        return readings;
    }

    private Answer answer(Probe<?> probe, List<String> path) {
        if (path.contains(probe.id())) {
            throw new IllegalStateException("probes ask each other in a circle: " + path + " -> " + probe.id());
        }
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> earlier = answers.putIfAbsent(probe.id(), mine);
        if (earlier != null) {
            return await(probe.id(), earlier);
        }
        Answer answer;
        try {
            answer = askNow(probe, path);
        } catch (RuntimeException | Error e) {
            answer = new Answer(Reading.unknown(new Trouble.Bug(String.valueOf(e))), at.clock().instant());
            mine.complete(answer);
            throw e;
        }
        mine.complete(answer);
        return answer;
    }

    private Answer await(String probe, CompletableFuture<Answer> earlier) {
        synchronized (asking) {
            waiting.put(Thread.currentThread(), probe);
        }
        try {
            return earlier.join();
        } finally {
            synchronized (asking) {
                waiting.remove(Thread.currentThread());
            }
        }
    }

    private Answer askNow(Probe<?> probe, List<String> path) {
        Asked earlier = new Asked(append(path, probe.id()));
        Instant began = at.clock().instant();
        out.accept(new RunEvent.Asking(probe.id(), began));
        Reading<?> reading = read(probe, earlier, at);
        Optional<Duration> more = timedOut(reading) ? patienceFor(probe.id()) : Optional.empty();
        if (more.isPresent()) {
            reading = read(probe, earlier, at.on(new PatientMachine(at.machine(), more.get())));
        }
        Answer answer = new Answer(reading, at.clock().instant());
        Duration total = Duration.between(began, answer.at());
        timings.add(new ProbeTiming(probe.id(), probe.cost(), total.minus(earlier.waited()), total));
        out.accept(new RunEvent.Answered(probe.id(), state(reading), answer.at()));
        return answer;
    }

    private Reading<?> read(Probe<?> probe, Asked earlier, Case with) {
        begin(probe.id());
        Reading<?> reading;
        try {
            reading = probe.reader().read(with, earlier);
        } catch (GatewayException e) {
            reading = Reading.unknown(e.trouble());
        } catch (NoAnswer e) {
            reading = e.reading();
        } catch (IllegalStateException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "probe " + probe.id() + " failed", e);
            reading = Reading.unknown(new Trouble.Bug(probe.id() + ": " + e));
        } finally {
            end(probe.id());
        }
        return reading;
    }

    private static boolean timedOut(Reading<?> reading) {
        return reading instanceof Reading.Unknown<?> unknown && unknown.trouble() instanceof Trouble.TimedOut;
    }

    private void begin(String probe) {
        synchronized (asking) {
            asking.put(probe, Thread.currentThread());
        }
    }

    // the interrupt of a skip is meant for one question; it must not end the next one of this thread
    private void end(String probe) {
        synchronized (asking) {
            asking.remove(probe);
            if (skipped.contains(probe)) {
                Thread.interrupted();
            }
        }
    }

    private Optional<Duration> patienceFor(String probe) {
        synchronized (asking) {
            return skipped.contains(probe) ? Optional.empty() : Optional.ofNullable(patience.remove(probe));
        }
    }

    /** Ends a question that is open now without an answer; the run goes on. Any other question is left alone. */
    public void skip(String probe) {
        synchronized (asking) {
            String open = probe;
            Thread thread = asking.get(open);
            while (thread != null && waiting.containsKey(thread)) {
                open = waiting.get(thread);
                thread = asking.get(open);
            }
            if (thread != null && skipped.add(open)) {
                thread.interrupt();
            }
        }
    }

    /** Asks this question once more if it times out, with at least this long for each of its commands. */
    public void giveTime(String probe, Duration least) {
        synchronized (asking) {
            patience.put(probe, least);
        }
    }

    private static List<String> append(List<String> path, String id) {
        List<String> longer = new ArrayList<>(path);
        longer.add(id);
        return longer;
    }

    private static String state(Reading<?> reading) {
        return switch (reading) {
            case Reading.Known<?> known -> "known";
            case Reading.Absent<?> absent -> "absent";
            case Reading.Unknown<?> unknown -> "unknown";
        };
    }

    private record Answer(Reading<?> reading, Instant at) {
    }

    /** Facts that remember which probes were asked through them, in order. */
    public final class Asked implements Facts {

        private final List<String> path;
        private final Set<Probe<?>> asked = new LinkedHashSet<>();
        private Duration waited = Duration.ZERO;

        private Asked(List<String> path) {
            this.path = path;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Reading<T> ask(Probe<T> probe) {
            synchronized (asked) {
                asked.add(probe);
            }
            Instant began = at.clock().instant();
            try {
                return (Reading<T>) answer(probe, path).reading();
            } finally {
                synchronized (asked) {
                    waited = waited.plus(Duration.between(began, at.clock().instant()));
                }
            }
        }

        private Duration waited() {
            synchronized (asked) {
                return waited;
            }
        }

        /** What was asked so far, as evidence. */
        public List<Evidence> evidence() {
            List<Evidence> evidence = new ArrayList<>();
            synchronized (asked) {
                for (Probe<?> probe : asked) {
                    evidence.add(evidence(probe));
                }
            }
            return evidence;
        }

        private <T> Evidence evidence(Probe<T> probe) {
            Answer answer = answer(probe, path);
            @SuppressWarnings("unchecked")
            Reading<T> reading = (Reading<T>) answer.reading();
            return switch (reading) {
                case Reading.Known<T> known -> row(probe, known.source(), shown(probe, known.value()), answer);
                case Reading.Absent<T> absent -> row(probe, absent.source(), "", answer);
                case Reading.Unknown<T> unknown -> new Evidence(probe.id(), "", "",
                        unknown.trouble().code() + ": " + unknown.trouble().detail(), state(reading),
                        probe.sensitivity(), answer.at());
            };
        }

        private Evidence row(Probe<?> probe, Source source, String value, Answer answer) {
            return new Evidence(probe.id(), source.place().toString(), source.what(), value,
                    state(answer.reading()), probe.sensitivity(), answer.at());
        }
    }

    private static <T> String shown(Probe<T> probe, T value) {
        String text = probe.shown().apply(value);
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + " ...";
    }
}
