package dev.wslgodoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A script that asks "is anything wrong" must not be told so because of something that is only worth knowing. */
class ExitStatusTest {

    private static final Verdict UNDETERMINED = new Verdict.Undetermined("vm.ptrace-scope",
            new Trouble.Missing("not asked"));

    private static Verdict holds(Severity severity) {
        return Verdict.holds(severity, Confidence.CERTAIN, Map.of());
    }

    private static int status(Verdict... verdicts) {
        List<Finding> findings = List.of(verdicts).stream().map(verdict -> new Finding("editor.goland-not-examined",
                Link.WINDOW, verdict, List.of(), Optional.empty())).toList();
        return CheckCommand.exitCode(new Report(new Report.Target(Optional.empty(), Optional.empty(), List.of(),
                Optional.empty()), Symptom.EVERYTHING, Chain.of(Symptom.EVERYTHING, findings), findings, Instant.EPOCH,
                Instant.EPOCH));
    }

    @Test
    void aNoteAloneIsNoFault() {
        assertEquals(ExitCode.OK, status(holds(Severity.NOTE), Verdict.ruledOut()));
    }

    @Test
    void aNoteHidesNeitherAFaultNorAnOpenQuestion() {
        assertEquals(ExitCode.FOUND, status(holds(Severity.NOTE), holds(Severity.DEGRADES), UNDETERMINED));
        assertEquals(ExitCode.FOUND, status(holds(Severity.BLOCKS)));
        assertEquals(ExitCode.UNDETERMINED, status(holds(Severity.NOTE), UNDETERMINED));
    }

    @Test
    void whatIsRuledOutOrDoesNotApplyIsFine() {
        assertEquals(ExitCode.OK, status(Verdict.ruledOut(), Verdict.notApplicable("plain-linux")));
    }
}
