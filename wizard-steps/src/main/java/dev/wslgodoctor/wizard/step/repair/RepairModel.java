package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** A repair from its preview to its result. Nothing is changed before {@link #apply}. */
public final class RepairModel {

    private final Engine engine;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<RepairPreview>> preview =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ObservableSet<Integer> ticked = FXCollections.observableSet(new TreeSet<>());
    private final BooleanProperty rootSeen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RepairProgress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Loaded<RepairResult>> result =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ObservableBooleanValue ready;
    private Finding finding;

    /** No repair chosen. */
    public RepairModel(Engine engine, Work work) {
        this.engine = engine;
        this.work = work;
        ready = Bindings.createBooleanBinding(this::mayApply, ticked, rootSeen, preview);
    }

    /** Asks what the repair of this finding would do. Steps without special consequences are ticked at first. */
    public void preview(Finding about) {
        finding = about;
        ticked.clear();
        rootSeen.set(false);
        progress.set(null);
        result.set(new Loaded.Nothing<>());
        work.load(() -> engine.preview(about), answer -> {
            answer.found().ifPresent(this::tickAtFirst);
            preview.set(answer);
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
        progress.set(new RepairProgress(0, 0, 0));
        work.load(() -> engine.apply(shown, approved,
                step -> work.screen().execute(() -> progress.set(step))), answer -> {
            answer.found().ifPresent(then);
            result.set(answer);
        });
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
