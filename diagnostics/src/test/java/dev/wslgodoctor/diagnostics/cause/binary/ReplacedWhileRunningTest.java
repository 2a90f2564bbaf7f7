package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplacedWhileRunningTest {

    private final ReplacedWhileRunning cause = new ReplacedWhileRunning();

    static FakeFacts holding() {
        return Programs.machine(Programs.program().runningAs(42).deleted().make());
    }

    static FakeFacts ruledOut() {
        String program = "/home/dev/shop/bin/shop";
        return CaseMachine.healthy().realProgram(program, "go1.24-debug").link("/proc/4321/exe", program)
                .file("/home/dev/shop/.vscode/launch.json", """
                        { "configurations": [ { "name": "Attach", "type": "go", "request": "attach",
                            "mode": "local", "processId": 4321 } ] }
                        """).given();
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
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
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
