package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mirrored networking on Windows 10 falls back to NAT. */
class R15Test {

    private static StagedMachine machine(String build) {
        return StagedMachine.usual().build(build)
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=mirrored\n");
    }

    @Test
    void theKeyOnWindows10IsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.mirrored-not-supported"), machine("19045").first());
    }

    @Test
    void theSameKeyOnWindows11IsHealthy() {
        assertEquals(Optional.empty(), machine("22631").first());
    }
}
