package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefenderScansGoTest {

    private final DefenderScansGo cause = new DefenderScansGo();

    static StagedMachine machine() {
        return StagedMachine.usual().service("WinDefend", "running")
                .file("/mnt/c/src/shop/go.mod", "module example.com/shop\n")
                .choosing(Choice.NONE.withProject("/mnt/c/src/shop"));
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isOnlySuspectedOnAWindowsDrive() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of()),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutInTheDistro() {
        assertEquals(Verdict.ruledOut(), machine().choosing(Choice.NONE.withProject(StagedMachine.PROJECT))
                .verdict(cause));
    }

    @Test
    void isRuledOutWhileDefenderDoesNotRun() {
        assertEquals(Verdict.ruledOut(), machine().service("WinDefend", "stopped")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.DEFENDER, new Trouble.Denied("no"))));
    }
}
