package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplacedWhileRunningTest {

    private final ReplacedWhileRunning cause = new ReplacedWhileRunning();

    static FakeFacts holding() {
        return Programs.machine(Programs.program().runningAs(42).deleted().make());
    }

    @Test
    void holdsWhenTheProcessRunsADeletedFile() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("path", Programs.PATH, "pid", "42")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenTheFileIsStillThere() {
        assertEquals(Verdict.ruledOut(),
                Examiner.judge(cause, Programs.machine(Programs.program().runningAs(42).make())));
    }

    @Test
    void doesNotApplyToAProgramThatDoesNotRunYet() {
        assertEquals(Verdict.notApplicable("no-process"),
                Examiner.judge(cause, Programs.machine(Programs.program().make())));
    }

    @Test
    void admitsNotKnowingWhatAnotherUsersProcessRuns() {
        assertInstanceOf(Verdict.Undetermined.class,
                Examiner.judge(cause, Programs.machine(Programs.program().runningAs(42).unreadable())));
    }
}
