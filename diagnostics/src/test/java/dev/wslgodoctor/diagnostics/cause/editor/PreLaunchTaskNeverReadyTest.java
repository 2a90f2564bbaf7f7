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

class PreLaunchTaskNeverReadyTest {

    private final PreLaunchTaskNeverReady cause = new PreLaunchTaskNeverReady();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "attach", "mode": "remote", "port": 2345,
                    "preLaunchTask": "serve"
                }]}
                """).inProject(".vscode/tasks.json", """
                {"version": "2.0.0", "tasks": [{"label": "serve", "type": "shell", "isBackground": true,
                    "command": "dlv debug --headless --listen=127.0.0.1:2345"}]}
                """);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Shop",
                "task", "serve", "command", "dlv debug --headless --listen=127.0.0.1:2345")), machine().verdict(cause));
    }

    @Test
    void isRuledOutByAMatcherForTheBackground() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/tasks.json", """
                {"tasks": [{"label": "serve", "isBackground": true, "command": "dlv debug --headless",
                    "problemMatcher": {"background": {"endsPattern": "listening"}}}]}
                """).verdict(cause));
    }

    @Test
    void isRuledOutForATaskThatEnds() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/tasks.json",
                "{\"tasks\": [{\"label\": \"serve\", \"command\": \"make\"}]}").verdict(cause));
    }

    @Test
    void admitsNotKnowingTheTasks() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/tasks.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutATask() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\"}]}")
                        .verdict(cause));
    }

    @Test
    void isLikelyForAServerThatIsNotCalledABackgroundTask() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine().inProject(".vscode/tasks.json",
                "{\"tasks\": [{\"label\": \"serve\", \"command\": \"dlv\", \"args\": [\"debug\", \"--headless\"]}]}")
                .verdict(cause)).confidence());
    }
}
