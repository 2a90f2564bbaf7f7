package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A cgroup version is forced by kernelCommandLine. */
class R18Test {

    private static StagedMachine machine(String words) {
        return StagedMachine.usual()
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nkernelCommandLine=" + words + "\n");
    }

    @Test
    void theWordsAreNamedFirst() {
        assertEquals(Optional.of("wsl-vm.kernel-command-line-forces-cgroup"), machine("cgroup_no_v1=all").first());
    }

    @Test
    void theSameKeyWithOtherWordsIsHealthy() {
        assertEquals(Optional.empty(), machine("quiet").first());
    }
}
