package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A Windows proxy on 127.0.0.1 cannot be used from WSL with NAT. */
class R60Test {

    private static StagedMachine machine(String server) {
        return StagedMachine.usual().build("22631").key(Hive.HKCU,
                "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings", Map.of(
                        "ProxyEnable", new RegistryValue.Number(1), "ProxyServer", new RegistryValue.Text(server)))
                .says("", "https_proxy");
    }

    @Test
    void theProxyOnLoopbackIsNamedFirst() {
        assertEquals(Optional.of("network.localhost-proxy-under-nat"), machine("127.0.0.1:7890").first());
    }

    @Test
    void theSameProxyOnTheLocalNetworkIsHealthy() {
        assertEquals(Optional.empty(), machine("192.168.1.20:7890").first());
    }
}
