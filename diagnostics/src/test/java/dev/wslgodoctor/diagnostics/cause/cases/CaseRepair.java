package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The repair of one cause on a {@link CaseMachine}: shown, applied, judged again, taken back. */
final class CaseRepair {

    private final CaseMachine machine;
    private final Repairer repairer;
    private final Plan plan;
    private final Preview preview;

    /** Shows the plan; nothing is changed by that. */
    CaseRepair(CaseMachine machine, RootCause cause, Path journal) throws GatewayException {
        this.machine = machine;
        this.repairer = new Repairer(new Journal(journal), CauseCatalog.all());
        this.plan = machine.plan(cause).orElseThrow();
        this.preview = repairer.preview(plan, machine.at());
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
        return repairer.undo(1, machine.at(), event -> { });
    }

    /** Takes it back; the cause holds again. */
    void isTakenBack(RootCause cause) {
        Outcome outcome = undone();
        assertInstanceOf(Outcome.Undone.class, outcome, () -> outcome.toString());
        assertEquals("Holds", machine.verdict(cause).getClass().getSimpleName());
    }
}
