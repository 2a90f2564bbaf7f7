package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The distro is one of WSL 1, in which Delve hangs. */
class R19Test {

    private static StagedMachine machine(int version) {
        return StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1").launcherSays(Output.of(0,
                "  NAME      STATE           VERSION\r\n* Ubuntu    Running         " + version + "\r\n", ""),
                "-l", "-v");
    }

    @Test
    void theVersionIsNamedFirst() {
        assertEquals(Optional.of("distro.is-wsl1"), machine(1).first());
    }

    @Test
    void theSameDistroUnderWsl2IsHealthy() {
        assertEquals(Optional.empty(), machine(2).first());
    }
}
