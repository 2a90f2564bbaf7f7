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
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResolvConfBrokenTest {

    private final ResolvConfBroken cause = new ResolvConfBroken();

    static StagedMachine machine() {
        return StagedMachine.usual().file("/etc/resolv.conf", "nameserver 127.0.0.53\noptions edns0\n")
                .file("/proc/1/comm", "init\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    private static Verdict holds(String server) {
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("server", server));
    }

    @Test
    void holdsForTheStubOfAServiceThatCannotRun() {
        assertEquals(holds("127.0.0.53"), Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhileSomethingAnswersForNames() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/1/comm", "systemd\n").ports("53").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine().ports("53").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine().file("/etc/resolv.conf", "search home\n").ports("53")
                .verdict(cause));
    }

    @Test
    void isLikelyWhereSystemdRunsWithoutItsServiceForNames() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("server", "127.0.0.53")),
                machine().file("/proc/1/comm", "systemd\n").verdict(cause));
    }

    @Test
    void holdsForAFileWithoutAServer() {
        assertEquals(holds("-"), machine().file("/etc/resolv.conf", "# nameserver 1.1.1.1\nsearch home\n")
                .verdict(cause));
    }

    @Test
    void holdsForNoFileOnlyWhenWslMayNotWriteIt() {
        StagedMachine without = machine().without("/etc/resolv.conf");

        assertEquals(Verdict.ruledOut(), without.verdict(cause));
        assertEquals(holds("-"), without.file("/etc/wsl.conf", "[network]\ngenerateResolvConf = false\n")
                .verdict(cause));
    }

    @Test
    void saysNothingWhereNetworkingIsSwitchedOff() {
        assertEquals(Verdict.notApplicable("windows.wslconfig"), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nnetworkingMode=none\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatTheFileSays() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(NetworkProbes.RESOLV_CONF, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairLetsWslWriteTheFileAgain() {
        assertEquals("[network]\n", machine().without("/etc/resolv.conf")
                .file("/etc/wsl.conf", "[network]\ngenerateResolvConf = false\n").repaired(cause, "wsl.conf"));
    }
}
