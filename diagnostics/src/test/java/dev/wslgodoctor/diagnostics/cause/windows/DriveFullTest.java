package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriveFullTest {

    private final DriveFull cause = new DriveFull();

    static StagedMachine machine() {
        return StagedMachine.usual().key(Hive.HKCU, WindowsProbes.LXSS, Map.of(), GUID)
                .key(Hive.HKCU, WindowsProbes.LXSS + "\\" + GUID, Map.of(
                        "DistributionName", new RegistryValue.Text("Ubuntu"),
                        "BasePath", new RegistryValue.Text("C:\\wsl\\Ubuntu"),
                        "Flags", new RegistryValue.Number(15)))
                .onWindows("C:\\wsl\\Ubuntu\\ext4.vhdx", "disk").free('C', 40L << 20);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForADriveWithoutRoom() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("distro", "Ubuntu",
                "file", "C:\\wsl\\Ubuntu\\ext4.vhdx", "size", "0", "free", "40")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void aDriveThatIsNearlyFullStillTakesWrites() {
        assertEquals(Severity.DEGRADES, assertInstanceOf(Verdict.Holds.class,
                machine().free('C', 700L << 20).verdict(cause)).severity());
    }

    @Test
    void theFullDriveOfAnotherDistroIsANote() {
        StagedMachine machine = machine().free('C', 40L << 30).free('D', 5L << 20)
                .key(Hive.HKCU, WindowsProbes.LXSS, Map.of(), GUID, OTHER)
                .key(Hive.HKCU, WindowsProbes.LXSS + "\\" + OTHER, Map.of(
                        "DistributionName", new RegistryValue.Text("docker-desktop"),
                        "BasePath", new RegistryValue.Text("D:\\docker"),
                        "Flags", new RegistryValue.Number(15)));

        Verdict.Holds verdict = assertInstanceOf(Verdict.Holds.class, machine.verdict(cause));
        assertEquals(Severity.NOTE, verdict.severity());
        assertEquals("docker-desktop", verdict.arguments().get("distro"));
        assertEquals("Ubuntu", assertInstanceOf(Verdict.Holds.class, machine.free('C', 5L << 20).verdict(cause))
                .arguments().get("distro"));
    }

    @Test
    void isRuledOutWithRoom() {
        assertEquals(Verdict.ruledOut(), machine().free('C', 40L << 30)
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.VIRTUAL_DISKS, new Trouble.Denied("no"))));
    }

    private static final String OTHER = "{8a1f5c0e-3b7d-4c55-9f0e-6d2b1a7c9e02}";

    private static final String GUID = "{8a1f5c0e-3b7d-4c55-9f0e-6d2b1a7c9e01}";
}
