package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.windows.WslMissing;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.repair.Preview;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The optional component of WSL is off or half installed. */
class R03Test {

    private static final String FEATURE = "/FeatureName:Microsoft-Windows-Subsystem-Linux";
    private static final Output LIST = Output.of(0,
            "  NAME      STATE           VERSION\r\n* Ubuntu    Running         2\r\n", "");

    @TempDir
    private Path folder;

    private static StagedMachine machine(Output list) {
        return StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1").launcherSays(list, "-l", "-v");
    }

    private static StagedMachine refusing(String code) {
        return machine(Output.of(-1, "The Windows Subsystem for Linux optional component is not enabled.\r\n"
                + "Error code: " + code + "\r\n", ""));
    }

    /** Installed for all users, so that Windows can be asked for an administrator. */
    private static StagedMachine able(StagedMachine machine) {
        return machine.onWindows("C:\\Program Files\\WSL Go Doctor\\app\\wsl-go-doctor-elevated.exe", "MZ")
                .windowsSays(Output.of(0, "", ""), "dism.exe", FEATURE);
    }

    private CaseRepair repair(StagedMachine machine) throws GatewayException {
        return new CaseRepair(machine::asCase, new WslMissing(), folder);
    }

    @Test
    void theMissingComponentIsNamedFirst() {
        assertEquals(Optional.of("windows.wsl-missing"), refusing("Wsl/0x8007019e").first());
    }

    @Test
    void theSameMachineWithTheComponentIsHealthy() {
        assertEquals(Optional.empty(), machine(LIST).first());
    }

    @Test
    void theFeatureIsSwitchedOnByAnAdministratorAndOffByTheUndo() throws Exception {
        StagedMachine machine = able(refusing("Wsl/WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED"));
        CaseRepair repair = repair(machine);
        Preview preview = repair.preview();
        assertEquals(List.of("C:\\Windows\\System32\\dism.exe /Online /Enable-Feature /All /NoRestart " + FEATURE),
                repair.shown());
        assertTrue(preview.needsRoot());
        assertEquals(List.of(new Action.AskUser("windows.wsl-missing.restart"),
                new Action.AskUser("windows.wsl-missing.by-hand")), preview.plan().actions().subList(1, 3));

        // Windows is not restarted yet
        assertInstanceOf(Outcome.StillHolds.class, repair.applied());
        Outcome undone = repair.undone();

        assertInstanceOf(Outcome.Undone.class, undone, undone::toString);
        assertEquals(Optional.of("windows.wsl-missing"), machine.first());
        machine.launcherSays(LIST, "-l", "-v");
        assertEquals(Optional.empty(), machine.first());
    }

    @Test
    void whatIsHalfInstalledIsLeftToTheUser() throws Exception {
        Plan half = repair(able(refusing("Wsl/CallMsi/Install/REGDB_E_CLASSNOTREG"))).plan();
        Plan featureThere = repair(able(refusing("Wsl/0x8007019e")).service("lxss", "running")).plan();

        assertTrue(half.onlyByHand());
        assertTrue(featureThere.onlyByHand());
    }

    @Test
    void withoutTheElevatedProgramItIsLeftToTheUser() throws Exception {
        assertTrue(repair(refusing("Wsl/0x8007019e")).plan().onlyByHand());
    }
}
