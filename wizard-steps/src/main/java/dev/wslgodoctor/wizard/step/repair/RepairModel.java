package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** A repair from its preview to its result. Nothing is changed before {@link #apply}. */
public final class RepairModel {

    private final Ports ports;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<RepairPreview>> preview =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ObservableSet<Integer> ticked = FXCollections.observableSet(new TreeSet<>());
    private final BooleanProperty rootSeen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RepairProgress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Loaded<RepairResult>> result =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Optional<RepairPreview>> next = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final HeldRun run = new HeldRun();
    private final ObservableBooleanValue ready;
    private Finding finding;
    private boolean cancelled;

    /** No repair chosen. */
    public RepairModel(Ports ports, Work work) {
        this.ports = ports;
        this.work = work;
        ready = Bindings.createBooleanBinding(this::mayApply, ticked, rootSeen, preview);
    }

    /** Asks what the repair of this finding would do. Steps without special consequences are ticked at first. */
    public void preview(Finding about) {
        renew(about);
        work.load(() -> ports.engine().preview(about), answer -> {
            answer.found().ifPresent(this::tickAtFirst);
            preview.set(answer);
        });
    }

    /**
     * Plans a copy anew with this part left out of it, or taken in again. What was agreed to is asked again, since
     * something else would be done now.
     */
    public void leaveOut(String part, boolean out) {
        Set<String> names = new TreeSet<>();
        preview.get().found().ifPresent(answer -> answer.steps().forEach(step -> step.copy().ifPresent(copy ->
                copy.parts().stream().filter(RepairStep.Part::leftOut).map(RepairStep.Part::name)
                        .forEach(names::add))));
        if (out ? names.add(part) : names.remove(part)) {
            Finding about = finding;
            renew(about);
            work.load(() -> ports.sets().leavingOut(about, List.copyOf(names)), answer -> {
                answer.found().ifPresent(this::tickAtFirst);
                preview.set(answer);
            });
        }
    }

    private void renew(Finding about) {
        finding = about;
        ticked.clear();
        rootSeen.set(false);
        progress.set(null);
        next.set(Optional.empty());
        result.set(new Loaded.Nothing<>());
    }

    /** Shows the next way that the cause offers, after the last one did not cure; nothing if there is none. */
    public void previewNextWay() {
        Optional<RepairPreview> way = next.get();
        way.ifPresent(shown -> {
            renew(finding);
            tickAtFirst(shown);
            preview.set(new Loaded.Known<>(shown));
        });
    }

    private void tickAtFirst(RepairPreview answer) {
        for (int index : answer.automatic()) {
            RepairStep step = answer.steps().get(index);
            if (!step.restarts() && step.undoable() && !answer.onlyIfChosen().contains(index)) {
                ticked.add(index);
            }
        }
    }

    /** Agrees to a step, or takes the consent back. */
    public void tick(int step, boolean agreed) {
        if (agreed) {
            ticked.add(step);
        } else {
            ticked.remove(step);
        }
    }

    /** How many ticked steps act as root. */
    public long ticksAsRoot() {
        return count(RepairStep::asRoot);
    }

    /** How many ticked steps restart something. */
    public long ticksThatRestart() {
        return count(RepairStep::restarts);
    }

    private long count(java.util.function.Predicate<RepairStep> which) {
        return preview.get().found().map(shown -> ticked.stream().map(shown.steps()::get).filter(which).count())
                .orElse(0L);
    }

    private boolean mayApply() {
        return !ticked.isEmpty() && (ticksAsRoot() == 0 || rootSeen.get());
    }

    /** Repairs what is ticked; the result tells whether the cause is ruled out now. */
    public void apply(Consumer<RepairResult> then) {
        if (!mayApply()) {
            return;
        }
        RepairPreview shown = preview.get().found().orElseThrow();
        Set<Integer> approved = Set.copyOf(ticked);
        progress.set(new RepairProgress(0));
        cancelled = false;
        run.renew();
        work.load(() -> run.call(() -> ports.engine().apply(shown, approved,
                run.around(step -> work.screen().execute(() -> progress.set(step))))), answer -> {
            answer.found().ifPresent(then);
            result.set(answer);
            answer.found().filter(it -> it.kind() == RepairResult.Kind.STILL_HOLDS).ifPresent(it -> askForNextWay());
        });
    }

    // a next way that cannot be looked at is not offered; the result stands beside it either way
    private void askForNextWay() {
        String cause = finding.causeId();
        work.<Optional<RepairPreview>>load(() -> ports.sets().nextWay(cause),
                answer -> next.set(answer.found().flatMap(way -> way)));
    }

    /** Holds the repair between two parts of a copy; a step without parts goes on to its end. */
    public void hold() {
        run.hold();
    }

    /** Lets a held repair go on. */
    public void goOn() {
        run.goOn();
    }

    /** Ends the repair; what it did so far it takes back itself. */
    public void cancel() {
        cancelled = true;
        run.cancel();
    }

    /** Whether the user cancelled the last repair. */
    public boolean wasCancelled() {
        return cancelled;
    }

    /** Whether the repair is held. */
    public ReadOnlyBooleanProperty heldProperty() {
        return run.heldProperty();
    }

    /** Another way to repair the same cause, after one that did not cure. */
    public ReadOnlyObjectProperty<Optional<RepairPreview>> nextWayProperty() {
        return next.getReadOnlyProperty();
    }

    /** What is repaired; null before a preview. */
    public Finding finding() {
        return finding;
    }

    /** What the repair would do. */
    public ReadOnlyObjectProperty<Loaded<RepairPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** The steps that the user agreed to. */
    public ObservableSet<Integer> ticked() {
        return FXCollections.unmodifiableObservableSet(ticked);
    }

    /** The user has seen that a ticked step acts as root. */
    public BooleanProperty rootSeenProperty() {
        return rootSeen;
    }

    /** Whether the repair may begin. */
    public ObservableBooleanValue readyProperty() {
        return ready;
    }

    /** How far it is; null before it begins. */
    public ReadOnlyObjectProperty<RepairProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What became of it. */
    public ReadOnlyObjectProperty<Loaded<RepairResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
