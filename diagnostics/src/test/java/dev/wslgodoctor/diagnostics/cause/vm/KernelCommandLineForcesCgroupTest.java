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

class KernelCommandLineForcesCgroupTest {

    private final KernelCommandLineForcesCgroup cause = new KernelCommandLineForcesCgroup();

    static StagedMachine machine() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nkernelCommandLine = quiet cgroup_no_v1=all systemd.unified_cgroup_hierarchy=1\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForTheWordsOfTheRecipe() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("words", "cgroup_no_v1=all systemd.unified_cgroup_hierarchy=1")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForOtherWords() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nkernelCommandLine = quiet\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WindowsProbes.WSLCONFIG, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairKeepsTheOtherWords() {
        assertEquals("[wsl2]\nkernelCommandLine = quiet\n", machine().repaired(cause, ".wslconfig"));
    }
}
