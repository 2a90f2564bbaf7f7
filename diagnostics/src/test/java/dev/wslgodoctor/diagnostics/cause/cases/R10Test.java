package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The root file system turned read-only while drive C has room. */
class R10Test {

    private static StagedMachine machine(String options) {
        return StagedMachine.usual().file("/proc/mounts", "/dev/sdc / ext4 " + options + ",relatime 0 0\n");
    }

    @Test
    void theReadOnlyRootIsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.root-read-only"), machine("ro").first());
    }

    @Test
    void theSameRootInUseIsHealthy() {
        assertEquals(Optional.empty(), machine("rw").first());
    }
}
