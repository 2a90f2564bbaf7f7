package dev.wslgodoctor.diagnostics.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Cell;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.State;
import dev.wslgodoctor.diagnostics.explain.picture.Environments;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.ShellProbes;
import dev.wslgodoctor.diagnostics.probe.ShellProbes.ShellEnvironment;
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
    void whatTheEditorSetsWinsForItsServer() {
        CaseMachine machine = CaseMachine.healthy().file("/home/dev/shop/.vscode/settings.json",
                "{\"go.toolsEnvVars\": {\"GOFLAGS\": \"-tags=x\"}}\n");

        assertEquals("-tags=x", row(Environments.of(machine.facts()), "GOFLAGS").cells().get(3).value());
    }
}
