package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.network.MirroredHidesDockerPorts;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirrored mode: ports of containers are refused from Windows. */
class R61Test {

    private static final String WSLCONFIG = "C:\\Users\\dev\\.wslconfig";
    private static final String MIRRORED = "# mine\r\n[wsl2]\r\nnetworkingMode=mirrored\r\n";

    private final MirroredHidesDockerPorts cause = new MirroredHidesDockerPorts();

    @TempDir
    private Path journal;

    private static StagedMachine machine(String mode) {
        return StagedMachine.usual().build("22631").file("/run/docker.pid", "411\n")
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=" + mode + "\n");
    }

    // the command line of Docker Engine 28 for -p 2345:40000; a second one on the IPv6 address, and UDP
    private static CaseMachine publishing() {
        return CaseMachine.healthy().file("/run/docker.pid", "411\n").windowsFile(WSLCONFIG, MIRRORED)
                .says("", "--shutdown").says("", "--terminate")
                .file("/proc/811/comm", "docker-proxy\n")
                .file("/proc/811/cmdline", proxy("tcp", "0.0.0.0", 2345, 40000))
                .file("/proc/812/comm", "docker-proxy\n").file("/proc/812/cmdline", proxy("tcp", "::", 2345, 40000))
                .file("/proc/813/comm", "docker-proxy\n").file("/proc/813/cmdline", proxy("udp", "0.0.0.0", 53, 53));
    }

    private static String proxy(String protocol, String address, int outside, int inside) {
        return String.join("\0", "/usr/bin/docker-proxy", "-proto", protocol, "-host-ip", address, "-host-port",
                String.valueOf(outside), "-container-ip", "172.17.0.2", "-container-port", String.valueOf(inside),
                "-use-listen-fd", "");
    }

    @Test
    void mirroredNetworkingWithAnEngineInTheDistroIsNamedFirst() {
        assertEquals(Optional.of("network.mirrored-hides-docker-ports"), machine("mirrored").first());
    }

    @Test
    void theSameEngineWithNatIsHealthy() {
        assertEquals(Optional.empty(), machine("nat").first());
    }

    @Test
    void theRepairListsThePublishedPortsAndTheUndoTakesThemOut() throws Exception {
        CaseMachine machine = publishing();
        CaseRepair repair = new CaseRepair(machine, cause, journal);
        assertEquals(List.of("change-file", "restart-wsl", "ask-user"), repair.kinds());
        assertEquals("ask", repair.plan().kind());
        assertEquals(Optional.of(MIRRORED), machine.windowsText(WSLCONFIG));

        repair.cures();

        assertEquals(Optional.of(MIRRORED + "\r\n[experimental]\r\nignoredPorts=2345,40000\r\n"),
                machine.windowsText(WSLCONFIG));
        repair.isTakenBack(cause);
        assertEquals(Optional.of(MIRRORED), machine.windowsText(WSLCONFIG));
    }

    @Test
    void portsThatAreListedAlreadyStayAndAreNotEnoughIfOneIsMissing() {
        CaseMachine machine = publishing().windowsFile(WSLCONFIG, MIRRORED + "[experimental]\r\nignoredPorts=9000\r\n");

        Action.ReplaceFile file = assertInstanceOf(Action.ReplaceFile.class,
                machine.plan(cause).orElseThrow().actions().getFirst());

        assertEquals(MIRRORED + "[experimental]\r\nignoredPorts=2345,9000,40000\r\n",
                file.content().orElseThrow().text());
        assertEquals(Verdict.ruledOut(), publishing().windowsFile(WSLCONFIG,
                MIRRORED + "[experimental]\r\nignoredPorts=9000, 2345\r\n").verdict(cause));
    }

    @Test
    void withoutAPublishedPortThereIsTheGuideAlone() {
        assertTrue(publishing().without("/proc/811").without("/proc/812").plan(cause).orElseThrow().onlyByHand());
    }
}
