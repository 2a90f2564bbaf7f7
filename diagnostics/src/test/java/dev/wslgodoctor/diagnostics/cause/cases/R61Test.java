package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mirrored mode: ports of containers are refused from Windows. */
class R61Test {

    private static StagedMachine machine(String mode) {
        return StagedMachine.usual().build("22631").file("/run/docker.pid", "411\n")
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=" + mode + "\n");
    }

    @Test
    void mirroredNetworkingWithAnEngineInTheDistroIsNamedFirst() {
        assertEquals(Optional.of("network.mirrored-hides-docker-ports"), machine("mirrored").first());
    }

    @Test
    void theSameEngineWithNatIsHealthy() {
        assertEquals(Optional.empty(), machine("nat").first());
    }
}
