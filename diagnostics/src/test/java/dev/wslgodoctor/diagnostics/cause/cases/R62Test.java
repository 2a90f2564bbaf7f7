package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** TLS inspection by the company: its authority is on Windows only, which makes it a suspect. */
class R62Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().key(Hive.HKLM,
                "SOFTWARE\\Microsoft\\EnterpriseCertificates\\Root\\Certificates", Map.of(), "0563B8630D62D75A");
    }

    @Test
    void theMissingAuthorityIsNamedFirst() {
        assertEquals(Optional.of("network.company-root-missing"), machine().first());
    }

    @Test
    void theSameMachineWithTheAuthorityAddedIsHealthy() {
        assertEquals(Optional.empty(), machine()
                .file("/usr/local/share/ca-certificates/company.crt", "-----BEGIN CERTIFICATE-----\n").first());
    }
}
