package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Virtualization is off: the start fails with its code, or the service of the feature is missing. */
class R01Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1").launcherSays(Output.of(0,
                "  NAME      STATE           VERSION\r\n* Ubuntu    Stopped         2\r\n", ""), "-l", "-v")
                .service("vmcompute", "stopped");
    }

    @Test
    void theCodeIsNamedFirst() {
        assertEquals(Optional.of("windows.virtualization-off"), machine()
                .refusingToStart("Wsl/Service/CreateInstance/CreateVm/HCS/0x80370102").first());
    }

    @Test
    void theMissingFeatureIsNamedFirst() {
        assertEquals(Optional.of("windows.virtualization-off"), StagedMachine.usual().launcherSays(Output.of(0,
                "  NAME      STATE           VERSION\r\n* Ubuntu    Stopped         2\r\n", ""), "-l", "-v").first());
    }

    @Test
    void theSameMachineThatStartsIsHealthy() {
        assertEquals(Optional.empty(), machine().first());
    }
}
