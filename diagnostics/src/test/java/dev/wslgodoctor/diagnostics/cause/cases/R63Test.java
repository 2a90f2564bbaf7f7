package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.network.WindowsServiceUnreached;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A Delve on Windows at localhost is refused from WSL. */
class R63Test {

    private static StagedMachine machine(String config) {
        return StagedMachine.usual().build("22631").onWindows("C:\\Users\\dev\\.wslconfig", config)
                .inProject(".vscode/launch.json", """
                        {"configurations": [{"name": "Connect", "type": "go", "request": "attach", "mode": "remote",
                            "port": 2345, "host": "127.0.0.1"}]}
                        """).windowsSays(Output.of(0, "", ""), "excludedportrange")
                .windowsSays(Output.of(0, "  TCP    127.0.0.1:2345   0.0.0.0:0   LISTENING\r\n", ""), "netstat.exe");
    }

    @Test
    void theServerOnWindowsIsNamedFirst() {
        assertEquals(Optional.of("network.windows-service-unreached"), machine("[wsl2]\n").first());
    }

    @Test
    void theSameServerIsReachedByMirroredNetworking() {
        assertEquals(Verdict.ruledOut(), machine("[wsl2]\nnetworkingMode=mirrored\n")
                .verdict(new WindowsServiceUnreached()));
    }
}
