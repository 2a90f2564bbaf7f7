package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
                "file", "/home/dev/shop/.vscode/settings.json", "files", "/home/dev/shop/.vscode/settings.json")),
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
}
