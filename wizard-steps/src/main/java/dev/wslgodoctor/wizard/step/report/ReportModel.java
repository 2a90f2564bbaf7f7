package dev.wslgodoctor.wizard.step.report;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.port.ProofReport;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.scan.CancellableRun;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was done in this session, the proof by a real debug session, and the bundle. */
public final class ReportModel {

    private final Engine engine;
    private final Work work;
    private final Clock clock;
    private final ObservableList<Done> done = FXCollections.observableArrayList();
    private final BooleanProperty proofAllowed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Loaded<ProofReport>> proof =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final CancellableRun run = new CancellableRun();
    private final Consumer<Done> changed;

    /**
     * Nothing done yet.
     *
     * @param changed hears of each repair that was done or undone
     */
    public ReportModel(Engine engine, Work work, Clock clock, Consumer<Done> changed) {
        this.changed = changed;
        this.engine = engine;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A repair of this session.
     *
     * @param finding what it was about, as it was judged before
     * @param result  what became of it, or of undoing it
     */
    public record Done(Finding finding, RepairResult result, Instant at) {
        /** The entry by which it can be undone; empty if it cannot or already was. */
        public Optional<String> undo() {
            return result.kind() == RepairResult.Kind.UNDONE || result.kind() == RepairResult.Kind.ALREADY_GONE
                    ? Optional.empty() : result.entry();
        }
    }

    /** Notes what became of a repair; what is told again of the same entry of the journal takes its place. */
    public void note(Finding finding, RepairResult result) {
        Done one = new Done(finding, result, clock.instant());
        Optional<Done> before = done.stream().filter(each -> result.entry().isPresent()
                && each.result().entry().equals(result.entry())).findFirst();
        before.ifPresentOrElse(each -> done.replaceAll(same(each, one)), () -> done.add(one));
        changed.accept(one);
    }

    /** Undoes a repair of this session. */
    public void undo(Done what) {
        what.undo().ifPresent(entry -> work.<RepairResult>load(() -> engine.undo(entry), answer ->
                answer.found().ifPresent(result -> undone(what, result))));
    }

    private void undone(Done what, RepairResult result) {
        Done instead = new Done(what.finding(), result, clock.instant());
        done.replaceAll(same(what, instead));
        changed.accept(instead);
    }

    private static UnaryOperator<Done> same(Done what, Done instead) {
        return each -> each == what ? instead : each;
    }

    /** Starts a real debug session, if the user allowed it. */
    public void prove(Choice choice) {
        if (!proofAllowed.get() || proof.get() instanceof Loaded.Loading<?>) {
            return;
        }
        run.renew();
        work.load(() -> run.call(() -> engine.prove(choice)), proof::set);
    }

    /** Ends the debug session. */
    public void cancelProof() {
        run.cancel();
    }

    /** Forgets the proof, not what was repaired: for the next scan. */
    public void renew() {
        proof.set(new Loaded.Nothing<>());
        proofAllowed.set(false);
    }

    /** The repairs of this session, in order. */
    public ObservableList<Done> done() {
        return FXCollections.unmodifiableObservableList(done);
    }

    /** The user allows that the program is built and run. */
    public BooleanProperty proofAllowedProperty() {
        return proofAllowed;
    }

    /** What the real session showed. */
    public ReadOnlyObjectProperty<Loaded<ProofReport>> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    /** True if the breakpoint was hit. */
    public boolean proven() {
        return proof.get().found().map(shown -> shown.kind() == ProofReport.Kind.HIT).orElse(false);
    }
}
