package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.PreviewStep;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The repair of one cause on a machine of a test: shown, applied, judged again, taken back. */
final class CaseRepair {

    private final Supplier<Case> machine;
    private final Repairer repairer;
    private final Plan plan;
    private final Preview preview;

    /** Shows the plan; nothing is changed by that. */
    CaseRepair(CaseMachine machine, RootCause cause, Path journal) throws GatewayException {
        this(machine::at, cause, journal);
    }

    /**
     * As the other one.
     *
     * @param machine the machine as it is when it is asked
     */
    CaseRepair(Supplier<Case> machine, RootCause cause, Path journal) throws GatewayException {
        this.machine = machine;
        this.repairer = new Repairer(new Journal(journal), CauseCatalog.all());
        this.plan = Examiner.repair(cause, new Inquiry(machine.get()).facts()).orElseThrow();
        this.preview = repairer.preview(plan, machine.get());
    }

    /** What is shown of the steps that are not by hand: the command, or else the step's kind. */
    List<String> shown() {
        return preview.steps().stream().filter(PreviewStep::executed)
                .map(step -> step.action() instanceof Action.Run run
                ? String.join(" ", run.apply().argv()) : step.kind()).toList();
    }

    /** What the steps are called in the preview. */
    List<String> kinds() {
        return preview.steps().stream().map(step -> step.kind()).toList();
    }

    Plan plan() {
        return plan;
    }

    Preview preview() {
        return preview;
    }

    Outcome applied() {
        return repairer.apply(preview, event -> { });
    }

    /** Applies these steps. */
    Outcome applied(Integer... steps) {
        return repairer.apply(preview, new TreeSet<>(List.of(steps)), event -> { });
    }

    /** Applies it; the cause is judged again and ruled out. */
    void cures() {
        Outcome outcome = applied();
        assertInstanceOf(Outcome.Cured.class, outcome, () -> outcome.toString());
    }

    /** What came of taking it back. */
    Outcome undone() {
        return repairer.undo(1, machine.get(), event -> { });
    }

    /** Takes it back; the cause holds again. */
    void isTakenBack(RootCause cause) {
        Outcome outcome = undone();
        assertInstanceOf(Outcome.Undone.class, outcome, () -> outcome.toString());
        assertEquals("Holds", Examiner.judge(cause, new Inquiry(machine.get()).facts()).getClass().getSimpleName());
    }
}
