package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The machine from which the tests of the cases start has no fault, and its causes are really looked at. */
class HealthyMachineTest {

    @Test
    void noCauseHoldsAndNoneIsUndetermined() {
        Report report = CaseMachine.healthy().examine(Symptom.EVERYTHING);

        assertEquals(List.of(), report.holding().stream().map(finding -> finding.causeId() + " "
                + finding.verdict()).toList());
        assertEquals(List.of(), report.with("undetermined").stream().map(finding -> finding.causeId() + " "
                + ((Verdict.Undetermined) finding.verdict()).trouble().detail()).toList());
    }
}
