package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceModuleMissingTest {

    // go 1.24.4 refuses this one, also for the module in the folder itself
    private static final String WORK = "go 1.24\n\nuse (\n\t.\n\t./missing // 子模块\n)\n";

    private final WorkspaceModuleMissing cause = new WorkspaceModuleMissing();

    private static CaseMachine machine(String work) {
        return CaseMachine.healthy().file("/home/dev/shop/go.work", work);
    }

    static FakeFacts holding() {
        return machine(WORK).given();
    }

    static FakeFacts ruledOut() {
        return machine(WORK).file("/home/dev/shop/missing/go.mod", "module example.com/lib\n").given();
    }

    private static Verdict holds(String folder, int line) {
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("folder", folder, "count", "1", "places",
                "/home/dev/shop/go.work:" + line));
    }

    @Test
    void holdsForAFolderWithoutGoMod() {
        assertEquals(holds("./missing", 5), machine(WORK).verdict(cause));
        assertEquals(holds("lib name", 2), machine("use .\r\nuse \"lib name\"\r\n").folder("/home/dev/shop/lib name")
                .verdict(cause));
    }

    @Test
    void isRuledOutOnceTheModuleIsThere() {
        assertEquals(Verdict.ruledOut(), machine(WORK).file("/home/dev/shop/missing/go.mod", "module example.com/lib\n")
                .verdict(cause));
    }

    @Test
    void holdsForAWorkspaceAboveTheProject() {
        assertInstanceOf(Verdict.Holds.class, CaseMachine.healthy()
                .file("/home/dev/go.work", "go 1.24\nuse ./shop\nuse ./gone\n").verdict(cause));
    }

    @Test
    void doesNotApplyWhereTheWorkspaceIsLeftAlone() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
        assertInstanceOf(Verdict.NotApplicable.class, machine(WORK).variable("GOWORK", "off").verdict(cause));
        assertInstanceOf(Verdict.NotApplicable.class, machine(WORK).file("/home/dev/shop/.vscode/launch.json", """
                {"configurations": [{"name": "Shop", "type": "go", "request": "launch", "program": "${workspaceFolder}",
                "env": {"GOWORK": "off"}}]}
                """).verdict(cause));
    }

    @Test
    void anotherWorkspaceThatIsNamedCounts() {
        assertEquals(Verdict.ruledOut(), machine(WORK).variable("GOWORK", "/home/dev/other.work")
                .file("/home/dev/other.work", "go 1.24\nuse ./shop\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine(WORK).fails(new Trouble.Unreadable("no"),
                "/home/dev/shop/go.work").verdict(cause));
    }
}
