package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslConfCrlfTest {

    private final WslConfCrlf cause = new WslConfCrlf();

    static StagedMachine machine() {
        return StagedMachine.usual().throughWsl("1.0.0.0", "5.15.74.2")
                .file("/etc/wsl.conf", "[boot]\r\nsystemd=true\r\n").file("/proc/1/comm", "systemd\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isOnlySuspectedForAnOlderVersion() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.SUSPECT, Map.of()),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForLineEndsOfLinux() {
        assertEquals(Verdict.ruledOut(), machine().file("/etc/wsl.conf", "[boot]\nsystemd=true\n")
                .verdict(cause));
    }

    @Test
    void isRuledOutForAVersionThatAcceptsThem() {
        assertEquals(Verdict.ruledOut(), machine().throughWsl("2.5.9.0", "6.6.87.2-1")
                .verdict(cause));
    }

    @Test
    void isLikelyForAnInboxBuild() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of()), machine()
                .launcherSays(Output.of(-1, "Invalid command line option: --version\r\n", ""), "--version")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(DistroProbes.WSL_CONF, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairChangesNothingButTheLineEnds() {
        assertEquals("[boot]\nsystemd=true\n", machine().repaired(cause, "wsl.conf"));
    }
}
