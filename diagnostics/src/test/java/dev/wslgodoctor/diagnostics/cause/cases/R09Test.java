package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Path of Windows was overwritten, and programs do not find wsl.exe. */
class R09Test {

    private static StagedMachine machine(String path) {
        return StagedMachine.usual().key(Hive.HKLM,
                "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment",
                Map.of("Path", new RegistryValue.Text(path)));
    }

    @Test
    void theMissingFolderIsNamedFirst() {
        assertEquals(Optional.of("windows.path-lacks-system32"), machine("C:\\Go\\bin").first());
    }

    @Test
    void theSamePathWithTheFolderIsHealthy() {
        assertEquals(Optional.empty(), machine("C:\\Go\\bin;C:\\WINDOWS\\system32").first());
    }
}
