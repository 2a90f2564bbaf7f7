package dev.wslgodoctor.wizard.step.scan;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.RunEvent;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.wizard.diagram.LinkLook;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The scan while it runs: which questions are open, what is judged, how each link stands. */
public final class ScanModel {

    /** A question that takes longer than this is named on the screen. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a question is waited for that was given more time. */
    public static final Duration MORE = Duration.ofSeconds(30);

    /** Where the scan stands. */
    public enum State { IDLE, RUNNING, CANCELLING, FINISHED, FAILED }

    private final Engine engine;
    private final Work work;
    private final Clock clock;
    private final Function<String, Optional<Link>> linkOf;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    // in order of asking; a list that is told in front would move all others with each question
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Question> open = new LinkedHashMap<>();
    private List<LinkLook> looks = List.of();
    private boolean looksAreOld = true;
    private final ReadOnlyIntegerWrapper judged = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<Optional<Question>> waitingFor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Finding> findings = new ArrayList<>();
    private final CancellableRun run = new CancellableRun();
    private final Set<String> patient = new HashSet<>();
    private List<String> causes = List.of();
    private Symptom symptom = Symptom.EVERYTHING;
    private Instant began = Instant.EPOCH;
    private Consumer<Report> whenFinished = report -> { };

    /**
     * A model that has not started.
     *
     * @param linkOf the link that a cause breaks, by the cause's id
     */
    public ScanModel(Engine engine, Work work, Clock clock, Function<String, Optional<Link>> linkOf) {
        this.engine = engine;
        this.work = work;
        this.clock = clock;
        this.linkOf = linkOf;
    }

    /** True while a scan runs or is being ended. */
    public boolean busy() {
        return state.get() == State.RUNNING || state.get() == State.CANCELLING;
    }

    /** Forgets the scan before and draws this symptom's chain, so that a page can be built on it. */
    public void prepare(Symptom felt) {
        if (busy()) {
            return;
        }
        symptom = felt;
        whenFinished = report -> { };
        began = clock.instant();
        causes = List.of();
        findings.clear();
        questions.clear();
        places.clear();
        open.clear();
        patient.clear();
        judged.set(0);
        total.set(0);
        elapsed.set(Duration.ZERO);
        waitingFor.set(Optional.empty());
        state.set(State.IDLE);
        drawLinks();
    }

    /** Starts the scan that was prepared, unless one is running. */
    public void start(Choice choice, Consent consent, Consumer<Report> then) {
        if (busy()) {
            return;
        }
        whenFinished = then;
        state.set(State.RUNNING);
        run.renew();
        work.<Report>load(() -> run.call(
                () -> engine.examine(choice, consent, event -> work.screen().execute(() -> show(event)))),
                this::endIfItFailed);
    }

    private void endIfItFailed(Loaded<Report> answer) {
        if (answer instanceof Loaded.Failed<Report>) {
            state.set(State.FAILED);
            waitingFor.set(Optional.empty());
        }
    }

    /** Ends the scan; what is not answered by then is undetermined. The report still comes. */
    public void stop() {
        if (state.get() == State.RUNNING) {
            state.set(State.CANCELLING);
            run.cancel();
        }
    }

    /** Ends the scan and forgets it: no report comes. */
    public void abandon() {
        whenFinished = report -> { };
        stop();
    }

    /** Goes on without an answer to this question. */
    public void skip(Question question) {
        if (state.get() == State.RUNNING) {
            engine.skip(question.probe());
        }
    }

    /** Waits longer for this question: it is asked once more if it times out. */
    public void giveTime(Question question) {
        if (state.get() == State.RUNNING && patient.add(question.probe())) {
            engine.giveTime(question.probe(), MORE);
        }
    }

    /** Whether this question was given more time already. */
    public boolean hasTime(Question question) {
        return patient.contains(question.probe());
    }

    /** Lets time pass: called by the view several times a second. */
    public void tick() {
        if (state.get() != State.RUNNING) {
            waitingFor.set(Optional.empty());
            return;
        }
        Instant now = clock.instant();
        elapsed.set(Duration.between(began, now));
        waitingFor.set(open.values().stream().filter(question -> question.taken(now).compareTo(PATIENCE) >= 0)
                .min(java.util.Comparator.comparing(Question::asked)));
    }

    private void show(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> {
                causes = started.causes();
                total.set(causes.size());
            }
            case RunEvent.Asking asking -> ask(Question.asked(asking.probe(), asking.at()));
            case RunEvent.Answered answered -> answer(answered);
            case RunEvent.Judged one -> {
                findings.add(one.finding());
                judged.set(findings.size());
            }
            case RunEvent.Finished finished -> {
                state.set(State.FINISHED);
                elapsed.set(Duration.between(began, clock.instant()));
                waitingFor.set(Optional.empty());
                whenFinished.accept(finished.report());
            }
        }
        drawLinks();
    }

    private void ask(Question question) {
        places.put(question.probe(), questions.size());
        questions.add(question);
        open.put(question.probe(), question);
    }

    private void answer(RunEvent.Answered answered) {
        Integer place = places.get(answered.probe());
        open.remove(answered.probe());
        if (place != null) {
            questions.set(place, questions.get(place).answered(answered.state(), answered.at()));
        }
    }

    // thousands of answers come between two pictures; each picture is worked out once, when it is looked at
    private void drawLinks() {
        looksAreOld = true;
    }

    /** How long a question took, or has taken by now. */
    public Duration elapsedOf(Question question) {
        return question.taken(clock.instant());
    }

    /** The symptom whose chain is drawn. */
    public Symptom symptom() {
        return symptom;
    }

    /** What was judged so far, in order of judging. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** All questions, the newest first. */
    public List<Question> questions() {
        return newest(questions.size());
    }

    /** The newest questions, at most this many, the newest first. */
    public List<Question> newest(int most) {
        return List.copyOf(questions.subList(Math.max(0, questions.size() - most), questions.size())).reversed();
    }

    /** One look for each link of the symptom. */
    public List<LinkLook> looks() {
        if (looksAreOld) {
            looks = List.copyOf(LiveChain.looks(symptom, causes, findings, linkOf));
            looksAreOld = false;
        }
        return looks;
    }

    /** Where the scan stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many causes are judged. */
    public ReadOnlyIntegerProperty judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /** How many causes are judged in all; 0 before the start. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Since the start. */
    public ReadOnlyObjectProperty<Duration> elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** The question that is open longest, once it is open for {@link #PATIENCE}. */
    public ReadOnlyObjectProperty<Optional<Question>> waitingForProperty() {
        return waitingFor.getReadOnlyProperty();
    }
}
