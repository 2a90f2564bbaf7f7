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
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PtraceSettingWithoutYamaTest {

    private final PtraceSettingWithoutYama cause = new PtraceSettingWithoutYama();

    static StagedMachine machine() {
        return StagedMachine.usual().file("/proc/sys/kernel/osrelease",
                "5.15.167.4-microsoft-standard-WSL2\n").file("/etc/sysctl.d/99-dlv.conf",
                "# for Delve\nkernel.yama.ptrace_scope = 0\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForASettingThatThisKernelDoesNotHave() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("files", "/etc/sysctl.d/99-dlv.conf:2")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutOnAKernelWithYama() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/sys/kernel/yama/ptrace_scope", "0\n")
                .verdict(cause));
    }

    @Test
    void isRuledOutByUbuntusOwnFile() {
        assertEquals(Verdict.ruledOut(), machine().without("/etc/sysctl.d/99-dlv.conf")
                .file("/etc/sysctl.d/10-ptrace.conf", "kernel.yama.ptrace_scope = 1\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(SystemProbes.PTRACE_SETTINGS, new Trouble.Denied("no"))));
    }
}
