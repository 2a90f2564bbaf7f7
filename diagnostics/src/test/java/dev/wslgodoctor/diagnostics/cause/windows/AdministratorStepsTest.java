package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.cause.network.PortproxyRule;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which repairs have a step of an administrator, and that none has where nobody can be asked. */
class AdministratorStepsTest {

    private static final WindowsPath SYSTEM = WindowsPath.of("C:\\Windows\\System32");

    private static FakeFacts able(FakeFacts facts) {
        return facts.with(WindowsProbes.ADMINISTRATOR_STEPS, SYSTEM);
    }

    private static Plan plan(RootCause cause, FakeFacts facts) {
        return Examiner.repair(cause, facts).orElseThrow();
    }

    private static String command(Command command) {
        assertTrue(command.asRoot());
        return String.join(" ", command.argv()).replace(SYSTEM + "\\", "");
    }

    @Test
    void withoutTheElevatedProgramEachOfThemIsLeftToTheUser() {
        assertTrue(plan(new WslServiceDisabled(), WslServiceDisabledTest.holding()).onlyByHand());
        assertTrue(plan(new VirtualizationOff(), VirtualizationOffTest.holding()).onlyByHand());
        assertTrue(plan(new DefenderScansGo(), DefenderScansGoTest.holding()).onlyByHand());
    }

    @Test
    void theDisabledServiceIsLetStartAgainAndDisabledByTheUndo() {
        Plan plan = plan(new WslServiceDisabled(), able(WslServiceDisabledTest.holding()));

        Action.Run run = (Action.Run) plan.actions().getFirst();
        assertEquals("sc.exe config WSLService start= auto", command(run.apply()));
        assertEquals("sc.exe config WSLService start= disabled", command(run.undo().orElseThrow()));
        assertEquals(List.of(SYSTEM + "\\sc.exe", "qc", "WSLService"), run.check().orElseThrow().argv());
        assertEquals(new Action.AskUser("windows.wsl-service-disabled.by-hand"), plan.actions().getLast());
        assertEquals("ask", plan.kind());
    }

    @Test
    void aMissingFeatureIsSwitchedOnAndWindowsIsRestartedByTheUser() {
        Plan plan = plan(new VirtualizationOff(), able(VirtualizationOffTest.holding()).absent(HostProbes.VM_SERVICE));

        Action.Run run = (Action.Run) plan.actions().getFirst();
        assertEquals("dism.exe /Online /Enable-Feature /All /NoRestart /FeatureName:VirtualMachinePlatform",
                command(run.apply()));
        assertEquals("dism.exe /Online /Disable-Feature /NoRestart /FeatureName:VirtualMachinePlatform",
                command(run.undo().orElseThrow()));
        assertEquals(List.of(new Action.AskUser("windows.virtualization-off.restart"),
                new Action.AskUser("windows.virtualization-off.by-hand")), plan.actions().subList(1, 3));
    }

    @Test
    void withTheFeatureThereOnlyTheBootEntryIsLeftAndNothingTakesItBack() {
        Plan plan = plan(new VirtualizationOff(),
                able(VirtualizationOffTest.holding()).with(HostProbes.VM_SERVICE, "stopped"));

        Action.Run run = (Action.Run) plan.actions().getFirst();
        assertEquals("bcdedit.exe /set hypervisorlaunchtype auto", command(run.apply()));
        assertEquals(Optional.empty(), run.undo());
    }

    @Test
    void lessProtectionIsOnlyChosenAndNeverBroughtAlong() {
        Plan plan = plan(new DefenderScansGo(), able(DefenderScansGoTest.holding()));

        Action.Run run = (Action.Run) plan.actions().getFirst();
        assertTrue(command(run.apply()).endsWith("& { Add-MpPreference -ExclusionPath $args[0] } 'C:\\src\\shop'"),
                command(run.apply()));
        assertTrue(command(run.undo().orElseThrow()).contains("Remove-MpPreference"));
        assertEquals(Set.of(0), plan.onlyIfChosen());
    }

    @Test
    void aForwardingRuleIsRemovedAndMadeAgainByTheUndo() {
        CaseMachine machine = CaseMachine.healthy().described("windows/machine.reg", """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4\\tcp]
                "*/2345"="172.24.96.5/40000"

                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\WSLService]
                "Start"=dword:00000002
                """);
        assertTrue(machine.plan(new PortproxyRule()).orElseThrow().onlyByHand());

        Plan plan = machine.windowsFile("C:\\Program Files\\WSL Go Doctor\\app\\wsl-go-doctor-elevated.exe", "MZ")
                .plan(new PortproxyRule()).orElseThrow();

        Action.Run run = (Action.Run) plan.actions().getFirst();
        assertEquals("netsh.exe interface portproxy delete v4tov4 listenport=2345 listenaddress=*",
                command(run.apply()));
        assertEquals("netsh.exe interface portproxy add v4tov4 listenport=2345 listenaddress=* connectport=40000 "
                + "connectaddress=172.24.96.5", command(run.undo().orElseThrow()));
    }
}
