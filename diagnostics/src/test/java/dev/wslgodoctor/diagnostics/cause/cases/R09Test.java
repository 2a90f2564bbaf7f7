package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.windows.PathLacksSystem32;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
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

/** Path of Windows was overwritten, and programs do not find wsl.exe. */
class R09Test {

    private static final String MACHINE = """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment]
            "Path"="C:\\\\Go\\\\bin"
            """;

    @TempDir
    private Path folder;

    private static StagedMachine machine(String path) {
        return StagedMachine.usual().key(Hive.HKLM,
                "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment",
                Map.of("Path", new RegistryValue.Text(path)));
    }

    /** @param own the value in the form of reg export; empty for none */
    private static CaseMachine withOwnPath(String own) {
        return CaseMachine.healthy().described("windows/machine.reg", MACHINE).described("windows/user.reg", """
                Windows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Environment]
                "GOBIN"="C:\\\\go\\\\bin"
                """ + (own.isEmpty() ? "" : "\"Path\"=" + own + "\n"));
    }

    private CaseRepair repair(CaseMachine machine) throws GatewayException {
        return new CaseRepair(machine::at, new PathLacksSystem32(), folder);
    }

    private static Optional<String> path(CaseMachine machine) throws Exception {
        return machine.windows().stored("Environment", "Path").map(StoredValue::shown);
    }

    @Test
    void theMissingFolderIsNamedFirst() {
        assertEquals(Optional.of("windows.path-lacks-system32"), machine("C:\\Go\\bin").first());
    }

    @Test
    void theSamePathWithTheFolderIsHealthy() {
        assertEquals(Optional.empty(), machine("C:\\Go\\bin;C:\\WINDOWS\\system32").first());
    }

    @Test
    void theFolderIsPutIntoTheUsersOwnPathAndTakenOutByTheUndo() throws Exception {
        CaseMachine machine = withOwnPath("\"C:\\\\tools;C:\\\\bin\"");
        assertEquals(List.of("windows.path-lacks-system32"), machine.holding(Symptom.EVERYTHING));
        CaseRepair repair = repair(machine);
        Preview preview = repair.preview();
        assertEquals(List.of("set-value"), repair.shown());
        assertEquals(Optional.of("REG_SZ C:\\tools;C:\\bin"), path(machine), "showing changes nothing");

        repair.cures();

        assertEquals(Optional.of("REG_EXPAND_SZ %SystemRoot%\\System32;C:\\tools;C:\\bin"), path(machine));
        assertEquals(List.of(), machine.holding(Symptom.EVERYTHING));
        assertInstanceOf(Outcome.Undone.class, repair.undone());
        assertEquals(Optional.of("REG_SZ C:\\tools;C:\\bin"), path(machine));
        assertEquals(List.of("windows.path-lacks-system32"), machine.holding(Symptom.EVERYTHING));
    }

    @Test
    void whoHasNoPathOfHisOwnGetsOneAndLosesItByTheUndo() throws Exception {
        CaseMachine machine = withOwnPath("");
        CaseRepair repair = repair(machine);

        repair.cures();

        assertEquals(Optional.of("REG_EXPAND_SZ %SystemRoot%\\System32"), path(machine));
        repair.undone();
        assertEquals(Optional.empty(), path(machine));
    }

    @Test
    void aTextWhoseVariablesAreNotFilledInOrThatIsTooLongIsLeftToTheUser() throws Exception {
        assertTrue(repair(withOwnPath("\"%TOOLS%\\\\bin\"")).plan().onlyByHand());
        assertTrue(repair(withOwnPath("\"" + "C:\\\\a;".repeat(420) + "\"")).plan().onlyByHand());
    }

    @Test
    void whereNoRegistryIsChangedItIsLeftToTheUser() throws Exception {
        StagedMachine machine = machine("C:\\Go\\bin");

        assertTrue(new CaseRepair(machine::asCase, new PathLacksSystem32(), folder).plan().onlyByHand());
    }
}
