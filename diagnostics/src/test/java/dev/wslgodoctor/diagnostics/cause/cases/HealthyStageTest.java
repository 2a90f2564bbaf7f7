package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The machine that the tests of the case book change in one fact is itself without fault. */
class HealthyStageTest {

    @Test
    void nothingHoldsOnTheUsualMachine() {
        assertEquals(List.of(), StagedMachine.usual().examined().holding().stream().map(Finding::causeId).toList());
    }
}
