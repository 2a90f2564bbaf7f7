package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VirtualDiskMissingTest {

    private final VirtualDiskMissing cause = new VirtualDiskMissing();

    static StagedMachine machine() {
        return StagedMachine.usual().launcherSays(Output.of(0,
                "  NAME      STATE           VERSION\r\n* Ubuntu    Stopped         2\r\n", ""), "-l", "-v")
                .key(Hive.HKCU, WindowsProbes.LXSS, Map.of(), GUID)
                .key(Hive.HKCU, WindowsProbes.LXSS + "\\" + GUID, Map.of(
                        "DistributionName", new RegistryValue.Text("Ubuntu"),
                        "BasePath", new RegistryValue.Text("C:\\wsl\\Ubuntu"),
                        "Flags", new RegistryValue.Number(15)));
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForADiskThatIsNotThere() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("distro", "Ubuntu", "file", "C:\\wsl\\Ubuntu\\ext4.vhdx")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutOnceTheFileIsThere() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\wsl\\Ubuntu\\ext4.vhdx", "disk")
                .verdict(cause));
    }

    @Test
    void isRuledOutByADistroThatRuns() {
        assertEquals(Verdict.ruledOut(), machine().throughWsl("2.5.9.0", "6.6.87.2-1")
                .verdict(cause));
    }

    @Test
    void saysNothingWhileTheDistroIsBeingInstalled() {
        assertEquals(Verdict.notApplicable("wsl.list"), machine().launcherSays(Output.of(0,
                "  NAME      STATE           VERSION\r\n* Ubuntu    Installing      2\r\n", ""), "-l", "-v")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.VIRTUAL_DISKS, new Trouble.Denied("no"))));
    }

    private static final String GUID = "{8a1f5c0e-3b7d-4c55-9f0e-6d2b1a7c9e01}";
}
