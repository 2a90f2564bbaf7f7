package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A misspelt key in .wslconfig, as in microsoft/WSL issue 10225. */
class R14Test {

    private static StagedMachine machine(String key) {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\n" + key + "=true\n");
    }

    @Test
    void theUnknownKeyIsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.wslconfig-unknown-key"), machine("locahostForwarding").first());
    }

    @Test
    void theSameKeySpeltRightIsHealthy() {
        assertEquals(Optional.empty(), machine("localhostForwarding").first());
    }
}
