package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationFileBrokenTest {

    private final ConfigurationFileBroken cause = new ConfigurationFileBroken();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/settings.json", "{\n  \"go.useLanguageServer\" true\n}\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("line", "2", "column", "26",
                "text", "\"go.useLanguageServer\" true", "file", "/home/dev/shop/.vscode/settings.json", "files",
                "/home/dev/shop/.vscode/settings.json")),
                        machine().verdict(cause));
    }

    @Test
    void isRuledOutForASoundFileWithComments() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/settings.json", "{\n  // on\n  \"a\": true,\n}\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingTheSettings() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/settings.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void tasksAreReadToo() {
        assertInstanceOf(Verdict.Holds.class, StagedMachine.usual().inProject(".vscode/tasks.json", "{\"tasks\": [")
                .verdict(cause));
    }

    private static StagedMachine launch(String text) {
        return StagedMachine.usual().inProject(".vscode/launch.json", text);
    }

    @Test
    void aConfigurationWithoutACommaIsNamedByItsPlace() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, launch("""
                { "configurations": [ { "name": "x", "type": "go", "request": "launch"
                    "mode": "debug" } ] }
                """).verdict(cause));

        assertEquals(Severity.DEGRADES, holds.severity());
        assertEquals("\"mode\": \"debug\" } ] }", holds.arguments().get("text"));
        assertEquals("2", holds.arguments().get("line"));
    }

    @Test
    void blocksWhenNoConfigurationIsLeft() {
        assertEquals(Severity.BLOCKS, assertInstanceOf(Verdict.Holds.class, launch("{ configurations").verdict(cause))
                .severity());
    }

    @Test
    void isRuledOutForALaunchFileWithCommentsAndTrailingCommas() {
        assertEquals(Verdict.ruledOut(), launch("{ // all\n \"configurations\": [ ], }\n").verdict(cause));
    }

    @Test
    void aBrokenFileIsNamedAlsoWhenAnotherOneCannotBeRead() {
        assertInstanceOf(Verdict.Holds.class, launch("{ configurations")
                .file("/home/dev/shop/.vscode/settings.json", "{}", 0, 0).verdict(cause));
    }

    @Test
    void theRepairIsLeftToTheUser() {
        assertTrue(cause.repair(holding()).orElseThrow().onlyByHand());
    }
}
