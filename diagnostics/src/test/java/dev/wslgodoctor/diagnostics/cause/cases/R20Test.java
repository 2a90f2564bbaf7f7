package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** systemd=true has no effect, because WSL is too old. */
class R20Test {

    private static StagedMachine machine(String init) {
        return StagedMachine.usual().throughWsl("0.56.0.0", "5.10.102.1")
                .file("/etc/wsl.conf", "[boot]\nsystemd=true\n").file("/proc/1/comm", init + "\n");
    }

    @Test
    void theMissingSystemdIsNamedFirst() {
        assertEquals(Optional.of("distro.systemd-not-started"), machine("init").first());
    }

    @Test
    void theSameFileUnderSystemdIsHealthy() {
        assertEquals(Optional.empty(), machine("systemd").first());
    }
}
