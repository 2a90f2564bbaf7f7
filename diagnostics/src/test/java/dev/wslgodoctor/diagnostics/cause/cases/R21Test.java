package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** wsl.conf with the line ends of Windows is ignored by an old WSL. */
class R21Test {

    private static StagedMachine machine(String eol) {
        return StagedMachine.usual().throughWsl("1.0.0.0", "5.15.74.2")
                .file("/etc/wsl.conf", "[automount]" + eol + "ldconfig=true" + eol);
    }

    @Test
    void theLineEndsAreSuspectedAndNamedFirst() {
        assertEquals(Optional.of("distro.wsl-conf-crlf"), machine("\r\n").first());
    }

    @Test
    void theSameTextWithLineEndsOfLinuxIsHealthy() {
        assertEquals(Optional.empty(), machine("\n").first());
    }
}
