package dev.wslgodoctor.diagnostics.cause.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MtuExceedsVpnTest {

    private final MtuExceedsVpn cause = new MtuExceedsVpn();

    static StagedMachine machine() {
        return plain().adapter("WireGuard Tunnel", 1420, true);
    }

    private static StagedMachine plain() {
        return StagedMachine.usual().build("22631").file("/sys/class/net/eth0/mtu", "1500\n")
                .adapter("Ethernet", 1500, true).adapter("vEthernet (Default Switch)", 1400, true);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return plain().facts();
    }

    @Test
    void isASuspicionWhenAConnectedVpnTakesLess() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.SUSPECT,
                        Map.of("adapter", "WireGuard Tunnel", "mtu", "1420", "own", "1500")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWithoutThatAdapterOrWhileItIsNotConnected() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
        assertEquals(Verdict.ruledOut(), plain().adapter("WireGuard Tunnel", 1420, false).verdict(cause));
    }

    @Test
    void isRuledOutWhenTheDistroSendsNoMore() {
        assertEquals(Verdict.ruledOut(), machine().file("/sys/class/net/eth0/mtu", "1400\n").verdict(cause));
    }

    @Test
    void isRuledOutWhereWindowsOpensTheConnections() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nnetworkingMode=VirtioProxy\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingTheAdapters() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.ADAPTERS, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairCanBeTakenBack() {
        Action.Run run = (Action.Run) cause.repair(holding()).orElseThrow().actions().getFirst();

        assertEquals(List.of("ip", "link", "set", "dev", "eth0", "mtu", "1420"), run.apply().argv());
        assertEquals(List.of("ip", "link", "set", "dev", "eth0", "mtu", "1500"), run.undo().orElseThrow().argv());
        assertTrue(run.apply().asRoot());
    }
}
