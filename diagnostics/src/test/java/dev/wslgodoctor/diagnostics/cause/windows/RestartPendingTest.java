package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestartPendingTest {

    private final RestartPending cause = new RestartPending();

    static StagedMachine machine() {
        return StagedMachine.usual().key(Hive.HKCU,
                WindowsProbes.LXSS + "\\InstallStatus", Map.of());
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isLikelyWhileTheKeyIsThere() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of()),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWithoutTheKey() {
        assertEquals(Verdict.ruledOut(), StagedMachine.usual()
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.RESTART_PENDING, new Trouble.Denied("no"))));
    }
}
