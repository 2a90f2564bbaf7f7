package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.distro.DistroIsWsl1;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Preview;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distro is one of WSL 1, in which Delve hangs. */
class R19Test {

    private static final String LXSS = "Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";
    private static final String GUID = "{12345678-1234-1234-1234-123456789abc}";
    private static final String FILE = "C:\\Users\\dev\\Ubuntu-wsl1.tar";
    private static final List<String> SHOWN = List.of("wsl.exe --export Ubuntu " + FILE,
            "wsl.exe --set-version Ubuntu 2");

    @TempDir
    private Path folder;

    private static StagedMachine machine(int version) {
        return listing(StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1"), version, "Running");
    }

    private static StagedMachine listing(StagedMachine machine, int version, String state) {
        return machine.launcherSays(Output.of(0, "  NAME      STATE           VERSION\r\n* Ubuntu    " + state + "    "
                + version + "\r\n", ""), "-l", "-v")
                .windowsSays(Output.of(0, "\r\nHKEY_CURRENT_USER\\" + LXSS + "\\" + GUID
                + "\r\n    Flags    REG_DWORD    " + (version == 2 ? "0xf" : "0x7") + "\r\n", ""), "reg.exe", GUID);
    }

    /** With the virtual machine platform, 100 GiB free, and a wsl.exe that converts. */
    private static StagedMachine convertible() {
        StagedMachine machine = machine(1).service("vmcompute", "running").free('C', 100L << 30)
                .key(Hive.HKCU, LXSS, Map.of(), GUID)
                .key(Hive.HKCU, LXSS + "\\" + GUID, Map.of("DistributionName", new RegistryValue.Text("Ubuntu"),
                        "BasePath", new RegistryValue.Text("C:\\wsl\\Ubuntu"), "Flags", new RegistryValue.Number(7)))
                .windowsSays(Output.of(1, "", "INFO: Could not find files for the given pattern(s).\r\n"), "where.exe");
        return machine.launcherSays(Output.of(0, "", ""), "--export")
                .launcherSays(Output.of(0, "", ""), "--set-version")
                .hearing(() -> machine.windowsSays(Output.of(0, FILE + "\r\n", ""), "where.exe"), "--export")
                .hearing(() -> listing(machine, 2, "Stopped"), "--set-version", "2")
                .hearing(() -> listing(machine, 1, "Stopped"), "--set-version", "1");
    }

    private CaseRepair repair(StagedMachine machine) throws GatewayException {
        return new CaseRepair(machine::asCase, new DistroIsWsl1(), folder);
    }

    @Test
    void theVersionIsNamedFirst() {
        assertEquals(Optional.of("distro.is-wsl1"), machine(1).first());
    }

    @Test
    void theSameDistroUnderWsl2IsHealthy() {
        assertEquals(Optional.empty(), machine(2).first());
    }

    @Test
    void theDistroIsSavedThenConvertedAndAnUndoConvertsItBack() throws Exception {
        StagedMachine machine = convertible();
        CaseRepair repair = repair(machine);
        Preview preview = repair.preview();
        assertEquals(SHOWN, repair.shown());
        assertEquals("ask", preview.plan().kind());
        assertEquals(List.of(), machine.told(), "showing changes nothing");

        repair.cures();

        // the distro was started since; only its kind counts
        listing(machine, 2, "Running");
        Outcome undone = repair.undone();
        assertInstanceOf(Outcome.Undone.class, undone, undone::toString);
        assertEquals(List.of("--export Ubuntu " + FILE, "--set-version Ubuntu 2", "--set-version Ubuntu 1"),
                machine.told());
        assertEquals(Optional.of("distro.is-wsl1"), machine.first());
    }

    @Test
    void aConversionThatFailsLeavesTheDistroAndTheFile() throws Exception {
        StagedMachine machine = convertible().launcherSays(Output.of(-1, "Not enough room.\r\nError code: "
                + "Wsl/Service/0x80070070\r\n", ""), "--set-version");
        machine.hearing(() -> listing(machine, 1, "Stopped"), "--set-version", "2");
        CaseRepair repair = repair(machine);

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, repair.applied());

        assertEquals(Outcome.Why.FAILED, refused.why());
        assertTrue(refused.detail().contains("Wsl/Service/0x80070070"), refused.detail());
        assertEquals(List.of("--export Ubuntu " + FILE, "--set-version Ubuntu 2"), machine.told());
    }

    @Test
    void aFileOfThatNameWhichCameSinceIsNotWrittenOver() throws Exception {
        StagedMachine machine = convertible();
        CaseRepair repair = repair(machine);
        Preview preview = repair.preview();
        machine.windowsSays(Output.of(0, FILE + "\r\n", ""), "where.exe");

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, repair.applied());

        assertEquals(Outcome.Why.DRIFTED, refused.why());
        assertEquals(List.of(), machine.told());
    }

    @Test
    void aFileThatIsThereAlreadyGetsAnotherOneBesideIt() throws Exception {
        assertTrue(repair(convertible().onWindows(FILE, "tar")).plan().actions().getFirst().toString()
                .contains("Ubuntu-wsl1-2.tar"));
    }

    @Test
    void withoutTheMachinePlatformOrTheRoomOfADriveItIsLeftToTheUser() throws Exception {
        assertTrue(repair(convertible().service("vmcompute", "disabled")).plan().onlyByHand());
        assertTrue(repair(machine(1)).plan().onlyByHand());
    }

    @Test
    void aNameThatWslWouldSplitIsLeftToTheUser() throws Exception {
        StagedMachine machine = convertible().launcherSays(Output.of(0,
                "  NAME      STATE           VERSION\r\n* My Linux    Running    1\r\n", ""), "-l", "-v")
                .key(Hive.HKCU, LXSS + "\\" + GUID, Map.of("DistributionName", new RegistryValue.Text("My Linux"),
                        "BasePath", new RegistryValue.Text("C:\\wsl\\Ubuntu"), "Flags", new RegistryValue.Number(7)));

        assertTrue(repair(machine).plan().onlyByHand());
    }
}
