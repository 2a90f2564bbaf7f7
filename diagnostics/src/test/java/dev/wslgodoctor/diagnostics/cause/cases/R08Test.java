package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A manifest in the package demands an administrator. */
class R08Test {

    private static StagedMachine machine(String level) {
        return StagedMachine.usual().inProject("app.syso", "\0<requestedExecutionLevel level=\"" + level + "\"/>\0");
    }

    @Test
    void theManifestIsNamedFirst() {
        assertEquals(Optional.of("windows.manifest-demands-elevation"), machine("requireAdministrator").first());
    }

    @Test
    void theSameFileWithAnotherLevelIsHealthy() {
        assertEquals(Optional.empty(), machine("asInvoker").first());
    }
}
