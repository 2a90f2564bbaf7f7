package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ports reserved by Hyper-V: netsh lists the port of launch.json, although nobody uses it. */
class R06Test {

    private static StagedMachine machine(String ranges) {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{"name": "Run", "type": "go", "request": "launch", "mode": "debug",
                    "port": 2345, "program": "."}]}
                """).file("/proc/net/tcp", "  sl  local_address rem_address   st\n"
                        + "   0: 0100007F:0929 00000000:0000 0A\n")
                .windowsSays(Output.of(0, ranges, ""), "netsh.exe", "excludedportrange");
    }

    @Test
    void aPortInsideAReservedRangeIsNamedFirst() {
        assertEquals(Optional.of("network.port-reserved-by-windows"), machine("  2262  2361\n").first());
    }

    @Test
    void theSameMachineWithAnotherRangeIsHealthy() {
        assertEquals(Optional.empty(), machine("  2262  2344\n").first());
    }
}
