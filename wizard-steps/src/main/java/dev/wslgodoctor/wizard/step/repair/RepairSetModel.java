package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairSetPreview;
import dev.wslgodoctor.wizard.port.RepairSetResult;
import dev.wslgodoctor.wizard.port.RepairSets;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Several repairs as one, from the scan or from a plan that was saved. Nothing is changed before {@link #apply}. */
public final class RepairSetModel {

    private final RepairSets sets;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<RepairSetPreview>> preview =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Loaded<RepairSetResult>> result =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Optional<RepairSets.Progress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Loaded<String>> saved = new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
    private final ObjectProperty<Transaction.Rule> rule = new SimpleObjectProperty<>(Transaction.Rule.KEEP);
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final HeldRun run = new HeldRun();
    private final ObservableBooleanValue ready;
    private final Set<String> excluded = new LinkedHashSet<>();
    private List<Finding> findings = List.of();

    /** Nothing chosen. */
    public RepairSetModel(RepairSets sets, Work work) {
        this.sets = sets;
        this.work = work;
        ready = Bindings.createBooleanBinding(this::mayApply, preview, result, seen);
    }

    /** Asks what the repairs of these findings would do together; those without a plan are named as left out. */
    public void preview(List<Finding> about) {
        findings = List.copyOf(about);
        excluded.clear();
        look();
    }

    /** Leaves a repair out, or takes it in again; the rest is planned anew. */
    public void include(String causeId, boolean included) {
        if (included) {
            excluded.remove(causeId);
        } else {
            excluded.add(causeId);
        }
        look();
    }

    private void look() {
        renew();
        List<Finding> wanted = findings.stream().filter(each -> !excluded.contains(each.causeId())).toList();
        work.load(() -> sets.preview(wanted), preview::set);
    }

    private void renew() {
        seen.set(false);
        refusal.set("");
        progress.set(Optional.empty());
        saved.set(new Loaded.Nothing<>());
        result.set(new Loaded.Nothing<>());
    }

    /** Reads a saved plan. It is refused if the file was altered or the machine would be changed otherwise now. */
    public void open(Path file) {
        findings = List.of();
        excluded.clear();
        renew();
        preview.set(new Loaded.Loading<>());
        work.<RepairSets.Opened>load(() -> sets.open(file), this::opened);
    }

    private void opened(Loaded<RepairSets.Opened> answer) {
        switch (answer) {
            case Loaded.Nothing<RepairSets.Opened> it -> { }
            case Loaded.Loading<RepairSets.Opened> it -> { }
            case Loaded.Failed<RepairSets.Opened> it -> preview.set(new Loaded.Failed<>(it.trouble()));
            case Loaded.Known<RepairSets.Opened> it -> {
                refusal.set(it.value().refusal());
                preview.set(it.value().preview().<Loaded<RepairSetPreview>>map(Loaded.Known::new)
                        .orElseGet(Loaded.Nothing::new));
            }
        }
    }

    /** Saves what is shown, to be reviewed and applied later. */
    public void save(Path file) {
        preview.get().found().ifPresent(shown -> work.load(() -> {
            sets.save(shown, file);
            return file.toString();
        }, saved::set));
    }

    /**
     * Does all of it, in the order shown.
     *
     * @param note hears what became of each repair that was begun and that the scan had found
     */
    public void apply(BiConsumer<Finding, RepairResult> note) {
        if (!mayApply()) {
            return;
        }
        RepairSetPreview shown = preview.get().found().orElseThrow();
        Transaction.Rule chosen = rule.get();
        run.renew();
        work.<RepairSetResult>load(() -> run.call(() -> sets.apply(shown, chosen,
                run.around(step -> work.screen().execute(() -> progress.set(Optional.of(step)))))), answer -> {
            result.set(answer);
            answer.found().ifPresent(each -> tell(each, note));
        });
    }

    private void tell(RepairSetResult whole, BiConsumer<Finding, RepairResult> note) {
        whole.parts().forEach(part -> findings.stream().filter(each -> each.causeId().equals(part.causeId()))
                .findFirst().ifPresent(finding -> part.kind().ifPresent(kind -> note.accept(finding,
                        new RepairResult(part.causeId(), kind, part.detail(), part.entry())))));
    }

    /** Takes back what is left of the set, newest first; {@code note} as in {@link #apply}. */
    public void rollBack(BiConsumer<Finding, RepairResult> note) {
        result.get().found().ifPresent(what -> work.<RepairSetResult>load(() -> sets.rollBack(what), answer -> {
            result.set(answer);
            answer.found().ifPresent(each -> tell(each, note));
        }));
    }

    /** Whether something of the set can still be taken back. */
    public boolean canRollBack() {
        return result.get().found().filter(it -> it.parts().stream().anyMatch(part -> part.entry().isPresent()
                && !part.status().equals("rolled-back"))).isPresent();
    }

    /** Holds it between two parts of a copy. */
    public void hold() {
        run.hold();
    }

    /** Lets it go on. */
    public void goOn() {
        run.goOn();
    }

    /** Ends the repair that runs now; what it did is taken back, and the rule says what happens to those before. */
    public void cancel() {
        run.cancel();
    }

    /** Whether it is held. */
    public ReadOnlyBooleanProperty heldProperty() {
        return run.heldProperty();
    }

    /** Whether any step is so: acts as root, restarts, cannot be undone. */
    public boolean any(Predicate<RepairStep> which) {
        return preview.get().found().filter(shown -> shown.members().stream()
                .flatMap(member -> member.preview().steps().stream())
                .filter(step -> step.kind() != RepairStep.Kind.BY_HAND).anyMatch(which)).isPresent();
    }

    /** Whether the user must say that the consequences were seen. */
    public boolean needsConsent() {
        return any(step -> step.asRoot() || step.restarts() || !step.undoable());
    }

    private boolean mayApply() {
        return result.get() instanceof Loaded.Nothing<RepairSetResult>
                && preview.get().found().filter(shown -> !shown.members().isEmpty()).isPresent()
                && (!needsConsent() || seen.get());
    }

    /** Whether it runs at this moment. */
    public boolean busy() {
        return result.get() instanceof Loaded.Loading<RepairSetResult>;
    }

    /** The causes that the user left out. */
    public Set<String> excluded() {
        return Set.copyOf(excluded);
    }

    /** The findings that it is about; empty for a plan from a file. */
    public List<Finding> findings() {
        return findings;
    }

    /** What it would do. */
    public ReadOnlyObjectProperty<Loaded<RepairSetPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What became of it. */
    public ReadOnlyObjectProperty<Loaded<RepairSetResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** How far it is; empty before it begins. */
    public ReadOnlyObjectProperty<Optional<RepairSets.Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The file that the plan was saved to. */
    public ReadOnlyObjectProperty<Loaded<String>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Why a saved plan is not shown, a whole sentence; empty if it is. */
    public ReadOnlyObjectProperty<String> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** What happens at the first repair that does not cure. */
    public ObjectProperty<Transaction.Rule> ruleProperty() {
        return rule;
    }

    /** The user has seen that something acts as root, restarts or cannot be undone. */
    public BooleanProperty seenProperty() {
        return seen;
    }

    /** Whether it may begin. */
    public ObservableBooleanValue readyProperty() {
        return ready;
    }
}
