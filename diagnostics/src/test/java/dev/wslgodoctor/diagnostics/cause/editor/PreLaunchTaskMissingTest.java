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

class PreLaunchTaskMissingTest {

    private final PreLaunchTaskMissing cause = new PreLaunchTaskMissing();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch",
                    "preLaunchTask": "build"
                }]}
                """).inProject(".vscode/tasks.json", """
                {"version": "2.0.0", "tasks": [{"label": "Build", "command": "make"}]}
                """);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("session", "Shop",
                "task", "build", "known", "Build")), machine().verdict(cause));
    }

    @Test
    void isRuledOutByATaskOfThatName() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/tasks.json",
                "{\"tasks\": [{\"label\": \"build\"}]}").verdict(cause));
    }

    @Test
    void admitsNotKnowingTheTasks() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/tasks.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyToATaskOfAnExtension() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"preLaunchTask\": \"go: build workspace\"}]}").verdict(cause));
    }
}
