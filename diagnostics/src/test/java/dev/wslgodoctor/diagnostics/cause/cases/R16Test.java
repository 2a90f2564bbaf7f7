package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock of the VM stood still while the computer slept. */
class R16Test {

    private static StagedMachine machine(String distro) {
        return StagedMachine.usual().windowsTime(1_800_000_000L).says(distro + "\n", "date", "+%s");
    }

    @Test
    void theClockHoursBehindIsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.clock-off"), machine("1799985600").first());
    }

    @Test
    void theSameDistroInTimeIsHealthy() {
        assertEquals(Optional.empty(), machine("1800000000").first());
    }
}
