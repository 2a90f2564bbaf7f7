package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.vm.YamaForbidsAttach;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R42 of the case book: a kernel with Yama at 1, and a session that attaches to an own process. */
class R42Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{"name": "Attach", "type": "go", "request": "attach", "mode": "local",
                    "processId": 4711}]}
                """).says("4711\0Name:\tshop\nState:\tS (sleeping)\nPPid:\t1\nTracerPid:\t0\n"
                + "Uid:\t1000\t1000\t1000\t1000\n\0dev\0001000\0x\0", "/proc/$p/status", "4711");
    }

    @Test
    void isRankedFirstAndCertain() {
        Finding first = machine().file("/proc/sys/kernel/yama/ptrace_scope", "1\n").examined().holding().getFirst();
        assertEquals("wsl-vm.yama-forbids-attach", first.causeId());
        assertEquals(Confidence.CERTAIN, ((Verdict.Holds) first.verdict()).confidence());
    }

    @Test
    void isExcludedWhereTheFileIsAbsentOrZero() {
        assertEquals(Optional.empty(), machine().first());
        assertEquals(Optional.empty(), machine().file("/proc/sys/kernel/yama/ptrace_scope", "0\n").first());
    }

    @Test
    void isExcludedForADelveWhoseFileMayTrace() {
        assertEquals(Optional.empty(), machine().file("/proc/sys/kernel/yama/ptrace_scope", "1\n")
                .says("/home/dev/go/bin/dlv\0/home/dev/go/bin/dlv cap_sys_ptrace=ep\n", "/usr/sbin/getcap").first());
    }

    @Test
    void theCauseNamesTheCase() {
        assertTrue(new YamaForbidsAttach().cases().contains("R42"));
    }
}
