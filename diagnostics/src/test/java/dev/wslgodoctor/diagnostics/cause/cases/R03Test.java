package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The optional component of WSL is off or half installed. */
class R03Test {

    private static StagedMachine machine(Output list) {
        return StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1").launcherSays(list, "-l", "-v");
    }

    @Test
    void theMissingComponentIsNamedFirst() {
        assertEquals(Optional.of("windows.wsl-missing"), machine(Output.of(-1,
                "The Windows Subsystem for Linux optional component is not enabled.\r\n"
                        + "Error code: Wsl/0x8007019e\r\n", "")).first());
    }

    @Test
    void theSameMachineWithTheComponentIsHealthy() {
        assertEquals(Optional.empty(), machine(Output.of(0,
                "  NAME      STATE           VERSION\r\n* Ubuntu    Running         2\r\n", "")).first());
    }
}
