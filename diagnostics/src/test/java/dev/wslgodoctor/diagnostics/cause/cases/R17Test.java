package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.vm.YamaForbidsAttach;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The advice about ptrace_scope on a kernel without Yama: it is named as such, and never given. */
class R17Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().file("/proc/sys/kernel/osrelease", "5.15.167.4-microsoft-standard-WSL2\n")
                .file("/etc/sysctl.conf", "kernel.yama.ptrace_scope=0\n");
    }

    @Test
    void theSettingWithoutAnEffectIsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.ptrace-setting-without-yama"), machine().first());
    }

    @Test
    void theSameSettingOnAKernelWithYamaIsHealthy() {
        assertEquals(Optional.empty(), machine().file("/proc/sys/kernel/osrelease",
                "6.6.87.2-microsoft-standard-WSL2\n").file("/proc/sys/kernel/yama/ptrace_scope", "0\n").first());
    }

    @Test
    void theRestrictionItselfIsRuledOutWithoutYama() {
        assertEquals(Verdict.ruledOut(), machine().verdict(new YamaForbidsAttach()));
    }
}
