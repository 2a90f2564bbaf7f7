package dev.wslgodoctor.diagnostics.cause.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirroredNotSupportedTest {

    private final MirroredNotSupported cause = new MirroredNotSupported();

    static StagedMachine machine() {
        return StagedMachine.usual().build("19045")
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=mirrored\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsOnWindows10() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("reason", "Windows 19045")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutOnWindows11() {
        assertEquals(Verdict.ruledOut(), machine().build("22631")
                .verdict(cause));
    }

    @Test
    void isRuledOutByNat() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nnetworkingMode=nat\n")
                .verdict(cause));
    }

    @Test
    void holdsWhereIpv6IsSwitchedOff() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("reason", "DisabledComponents=0xff")), machine().build("22631").key(Hive.HKLM,
                "SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters",
                Map.of("DisabledComponents", new RegistryValue.Number(0xff)))
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WindowsProbes.VERSION, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairRemovesTheLine() {
        assertEquals("[wsl2]\n", machine().repaired(cause, ".wslconfig"));
    }
}
