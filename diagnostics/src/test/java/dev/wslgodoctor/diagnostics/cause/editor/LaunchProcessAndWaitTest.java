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

class LaunchProcessAndWaitTest {

    private final LaunchProcessAndWait cause = new LaunchProcessAndWait();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "attach",
                    "processId": 47,
                    "waitFor": "shop"
                }]}
                """);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "waitFor (5)")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenThatIsMended() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"attach\", "
                        + "\"waitFor\": \"shop\"}]}").verdict(cause));
    }

    @Test
    void admitsNotKnowingLaunchJson() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/launch.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutLaunchJson() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().without("/home/dev/shop/.vscode/launch.json")
                .verdict(cause));
    }
}
