package dev.wslgodoctor.diagnostics.cause.vm;

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

class WslConfigWithoutEffectTest {

    private final WslConfigWithoutEffect cause = new WslConfigWithoutEffect();

    static StagedMachine machine() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nnetworkingMode=bridged\nvirtio9p=true\n[experimental]\nhostAddressLoopback=true\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForKeysThatNeedOthers() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("keys", "hostAddressLoopback, networkingMode=bridged, virtio9p")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForKeysThatFitTogether() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nnetworkingMode=bridged\nvmSwitch=lab\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WindowsProbes.WSLCONFIG, new Trouble.Denied("no"))));
    }
}
