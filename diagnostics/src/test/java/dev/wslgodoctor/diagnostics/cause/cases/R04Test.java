package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The parts of WSL are out of step until it is updated. */
class R04Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().throughWsl("1.0.3.0", "5.15.79.1");
    }

    @Test
    void theCodeIsNamedFirst() {
        assertEquals(Optional.of("windows.wsl-parts-out-of-step"), machine()
                .refusingToStart("Wsl/Service/CreateInstance/0x80040326").first());
    }

    @Test
    void theSameVersionThatStartsIsHealthy() {
        assertEquals(Optional.empty(), machine().first());
    }
}
