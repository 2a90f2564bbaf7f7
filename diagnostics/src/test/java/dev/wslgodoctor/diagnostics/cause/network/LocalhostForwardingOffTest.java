package dev.wslgodoctor.diagnostics.cause.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalhostForwardingOffTest {

    private final LocalhostForwardingOff cause = new LocalhostForwardingOff();

    static StagedMachine machine() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nlocalhostForwarding=false\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsWhenTheKeyIsFalse() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of()), Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenTheKeyIsTrue() {
        assertEquals(Verdict.ruledOut(), machine()
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nlocalhostForwarding=true\n").verdict(cause));
    }

    @Test
    void saysNothingUnderWsl1AndWithoutAnyNetworking() {
        assertEquals(Verdict.notApplicable("wsl.list"), machine()
                .file("/proc/sys/kernel/osrelease", "4.4.0-19041-Microsoft\n").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nlocalhostForwarding=false\nnetworkingMode=none\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WindowsProbes.WSLCONFIG, new Trouble.Denied("locked"))));
    }

    @Test
    void theRepairRemovesTheLine() {
        assertEquals("[wsl2]\n", machine().repaired(cause, ".wslconfig"));
    }
}
