package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** S24: a healthy machine, however unusual, is never told that something is broken. */
class HealthyMachinesTest {

    @Test
    void thereAreAtLeastTwelve() {
        assertTrue(HealthyMachines.all().size() >= 12);
    }

    @TestFactory
    Stream<DynamicTest> noCauseHoldsWithCertaintyAndNoneFails() {
        return HealthyMachines.all().entrySet().stream()
                .map(machine -> DynamicTest.dynamicTest(machine.getKey(), () -> {
            Report report = machine.getValue().get().examine(Symptom.EVERYTHING);
            assertEquals(List.of(), report.holding().stream().filter(finding ->
                    ((Verdict.Holds) finding.verdict()).confidence() == Confidence.CERTAIN)
                    .map(finding -> finding.causeId() + " " + finding.verdict()).toList());
            assertEquals(List.of(), report.with("undetermined").stream().filter(finding ->
                    ((Verdict.Undetermined) finding.verdict()).trouble().code().equals("bug"))
                    .map(finding -> finding.causeId() + " " + finding.verdict()).toList());
        }));
    }
}
