package dev.wslgodoctor.diagnostics.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Cell;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.State;
import dev.wslgodoctor.diagnostics.explain.picture.Environments;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ShellProbes;
import dev.wslgodoctor.diagnostics.probe.ShellProbes.ShellEnvironment;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The four environments side by side, and where they differ. */
class EnvironmentsTest {

    private static EnvironmentTable.Row row(EnvironmentTable table, String name) {
        return table.rows().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static FakeFacts with(ShellEnvironment login, ShellEnvironment interactive, ShellEnvironment server) {
        return CaseMachine.healthy().given().with(ShellProbes.LOGIN, login)
                .with(ShellProbes.INTERACTIVE, interactive).with(ShellProbes.SERVER, server);
    }

    private static ShellEnvironment shell(String path, String gopath, String go) {
        return new ShellEnvironment(List.of(path.split(":")), gopath.isEmpty() ? Map.of() : Map.of("GOPATH", gopath),
                Optional.of(go).filter(file -> !file.isEmpty()), Optional.empty());
    }

    @Test
    void withoutConsentTheShellsAreNotAskedAndNothingIsClaimed() {
        EnvironmentTable table = Environments.of(CaseMachine.healthy().facts());

        assertEquals(List.of("go", "dlv", "PATH", "GOROOT", "GOPATH", "GOFLAGS"),
                table.rows().stream().map(EnvironmentTable.Row::name).toList());
        assertEquals(List.of(State.KNOWN, State.NOT_ASKED, State.NOT_ASKED, State.KNOWN),
                row(table, "go").cells().stream().map(Cell::state).toList());
        assertFalse(row(table, "go").differs());
    }

    @Test
    void aToolThatOnlyTheLoginShellFindsDiffers() {
        EnvironmentTable table = Environments.of(with(shell("/opt/go/bin:/usr/bin", "", "/opt/go/bin/go"),
                shell("/usr/bin", "", ""), shell("/opt/go/bin:/usr/bin", "", "/opt/go/bin/go")));

        assertTrue(row(table, "go").differs());
        assertEquals("/opt/go/bin/go", row(table, "go").cells().get(1).value());
        assertEquals(State.ABSENT, row(table, "go").cells().get(2).state());
        assertTrue(row(table, "PATH").differs());
    }

    @Test
    void theServersGopathIsWhatItsShellHandsOn() {
        EnvironmentTable table = Environments.of(with(shell("/usr/bin", "/home/dev/work", ""),
                shell("/usr/bin", "", ""), shell("/usr/bin", "/home/dev/work", "")));

        assertEquals("/home/dev/work", row(table, "GOPATH").cells().get(3).value());
        assertTrue(row(table, "GOPATH").differs());
    }

    @Test
    void aDistroThatGivesNoAnswerIsNoEnvironmentWithoutTools() {
        Trouble hung = new Trouble.TimedOut(Duration.ofSeconds(5), "no shell");
        EnvironmentTable table = Environments.of(new FakeFacts().with(WslProbes.DISTRO,
                        new Machine.DistroChoice("Debian", Optional.empty(), true))
                .unknown(GoProbes.GO, hung).unknown(GoProbes.GO_ON_PATH, hung).unknown(GoProbes.DELVE, hung)
                .unknown(DistroProbes.ACCOUNT_OF_DEVELOPER, hung)
                .unknown(ShellProbes.LOGIN, new Trouble.Denied("no consent")));

        assertEquals(List.of(State.UNKNOWN, State.NOT_ASKED, State.UNKNOWN, State.UNKNOWN),
                row(table, "go").cells().stream().map(Cell::state).toList());
        assertTrue(table.isIncomplete());
    }

    @Test
    void withoutADistroNothingWasLookedFor() {
        EnvironmentTable table = Environments.of(new FakeFacts().absent(WslProbes.DISTRO).absent(GoProbes.GO)
                .absent(GoProbes.GO_ON_PATH).absent(GoProbes.DELVE).absent(DistroProbes.ACCOUNT_OF_DEVELOPER)
                .absent(ShellProbes.LOGIN).absent(ShellProbes.INTERACTIVE).absent(ShellProbes.SERVER));

        assertTrue(table.rows().stream().flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.state() == State.NOT_ASKED));
        assertFalse(table.isIncomplete());
    }

    @Test
    void whatTheEditorSetsWinsForItsServer() {
        CaseMachine machine = CaseMachine.healthy().file("/home/dev/shop/.vscode/settings.json",
                "{\"go.toolsEnvVars\": {\"GOFLAGS\": \"-tags=x\"}}\n");

        assertEquals("-tags=x", row(Environments.of(machine.facts()), "GOFLAGS").cells().get(3).value());
    }
}
