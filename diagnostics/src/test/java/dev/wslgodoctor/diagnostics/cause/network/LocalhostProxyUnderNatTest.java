package dev.wslgodoctor.diagnostics.cause.network;

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
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalhostProxyUnderNatTest {

    private static final String INTERNET = "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";

    private final LocalhostProxyUnderNat cause = new LocalhostProxyUnderNat();

    static StagedMachine machine() {
        return StagedMachine.usual().build("22631").key(Hive.HKCU, INTERNET, Map.of(
                        "ProxyEnable", new RegistryValue.Number(1),
                        "ProxyServer", new RegistryValue.Text("127.0.0.1:7890")))
                .says("", "https_proxy");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    private static Verdict holds(String proxy) {
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("proxy", proxy));
    }

    @Test
    void holdsForAProxyOfWindowsOnLoopback() {
        assertEquals(holds("127.0.0.1:7890"), Examiner.judge(cause, holding()));
    }

    @Test
    void holdsForAVariableThatWasCopiedByHand() {
        assertEquals(holds("localhost:7890"), machine().says("localhost:7890", "https_proxy").verdict(cause));
    }

    @Test
    void isRuledOutByMirroredNetworking() {
        assertEquals(Verdict.ruledOut(), machine()
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=Mirrored\n").verdict(cause));
    }

    @Test
    void isRuledOutUnderWsl1WhichSharesTheNetworkOfWindows() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/sys/kernel/osrelease", "4.4.0-19041-Microsoft\n")
                .verdict(cause));
    }

    @Test
    void aPolicyThatForbidsMirroredNetworkingLeavesNat() {
        assertEquals(holds("127.0.0.1:7890"), machine()
                .key(Hive.HKLM, "Software\\Policies\\WSL",
                        Map.of("AllowNetworkingModeUserSetting", new RegistryValue.Number(0)))
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=mirrored\n").verdict(cause));
    }

    @Test
    void isRuledOutByAPolicyThatMakesMirroredTheDefault() {
        assertEquals(Verdict.ruledOut(), machine().key(Hive.HKLM, "Software\\Policies\\WSL",
                Map.of("DefaultNetworkingMode", new RegistryValue.Number(3))).verdict(cause));
    }

    @Test
    void mirroredNetworkingFallsBackToNatOnAWindowsWithoutIpv6() {
        StagedMachine machine = machine().key(Hive.HKLM, "SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters",
                Map.of("DisabledComponents", new RegistryValue.Number(0xff)))
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=mirrored\n");

        assertEquals(holds("127.0.0.1:7890"), machine.verdict(cause));
        assertEquals(List.of(new Action.AskUser(cause.id() + ".without-mirrored")),
                cause.repair(machine.facts()).orElseThrow().actions());
    }

    @Test
    void isNotRuledOutByMirroredNetworkingThatThisWindowsDoesNotHave() {
        assertEquals(holds("127.0.0.1:7890"), machine().build("19045")
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=Mirrored\n").verdict(cause));
    }

    @Test
    void isRuledOutByAProxyThatIsSwitchedOffOrElsewhere() {
        assertEquals(Verdict.ruledOut(), machine().key(Hive.HKCU, INTERNET, Map.of(
                "ProxyEnable", new RegistryValue.Number(0),
                "ProxyServer", new RegistryValue.Text("127.0.0.1:7890"))).verdict(cause));
        assertEquals(Verdict.ruledOut(), machine().says("172.20.0.1:7890", "https_proxy").verdict(cause));
    }

    @Test
    void isRuledOutByAProxyInTheDistroItself() {
        assertEquals(Verdict.ruledOut(), machine().says("127.0.0.1:7890", "https_proxy").file("/proc/net/tcp", """
                  sl  local_address rem_address   st
                   0: 0100007F:1ED2 00000000:0000 0A
                """).verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheVariablesCannotBeAsked() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(NetworkProbes.PROXY, new Trouble.TimedOut(Duration.ofSeconds(5), "hung"))));
    }

    @Test
    void theRepairAsksForMirroredNetworkingOnlyWhereWindowsHasIt() {
        assertEquals("[wsl2]\nnetworkingMode=mirrored", machine().repaired(cause, ".wslconfig").strip()
                .replace("\r", ""));
        assertEquals(List.of(new Action.AskUser(cause.id() + ".without-mirrored")),
                cause.repair(machine().build("19045").facts()).orElseThrow().actions());
    }

    @Test
    void theRepairChangesTheOlderNameOfTheKeyWhereThatOneCounts() {
        String edited = machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[experimental]\nnetworkingMode=nat # old\n").repaired(cause, ".wslconfig");

        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig", edited).verdict(cause),
                edited);
    }

    @Test
    void isASuspicionInAModeThatNobodyHasMeasured() {
        assertEquals(Confidence.SUSPECT, assertInstanceOf(Verdict.Holds.class, machine()
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=VirtioProxy\n").verdict(cause))
                .confidence());
    }
}
