package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The virtual disk has eaten the Windows drive. */
class R05Test {

    private static final String GUID = "{8a1f5c0e-3b7d-4c55-9f0e-6d2b1a7c9e01}";

    private static StagedMachine machine(long free) {
        return StagedMachine.usual().key(Hive.HKCU, WindowsProbes.LXSS, Map.of(), GUID)
                .key(Hive.HKCU, WindowsProbes.LXSS + "\\" + GUID, Map.of(
                        "DistributionName", new RegistryValue.Text("Ubuntu"),
                        "BasePath", new RegistryValue.Text("C:\\wsl\\Ubuntu"),
                        "Flags", new RegistryValue.Number(15)))
                .onWindows("C:\\wsl\\Ubuntu\\ext4.vhdx", "disk").free('C', free);
    }

    @Test
    void theFullDriveIsNamedFirst() {
        assertEquals(Optional.of("windows.drive-full"), machine(12L << 20).first());
    }

    @Test
    void theSameDiskOnADriveWithRoomIsHealthy() {
        assertEquals(Optional.empty(), machine(120L << 30).first());
    }
}
