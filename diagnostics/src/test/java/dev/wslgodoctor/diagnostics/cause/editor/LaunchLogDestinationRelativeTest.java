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

class LaunchLogDestinationRelativeTest {

    private final LaunchLogDestinationRelative cause = new LaunchLogDestinationRelative();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch",
                    "logDest": "delve.log"
                }]}
                """);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "logDest (4)")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenThatIsMended() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"logDest\": \"/tmp/delve.log\"}]}").verdict(cause));
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

    @Test
    void theRepairCuresIt() {
        String edited = machine().repaired(cause, "launch.json");
        assertTrue(edited.contains("${workspaceFolder}/delve.log"), edited);
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json", edited).verdict(cause));
    }

    @Test
    void theHomeFolderIsWrittenSoThatTheEditorReplacesIt() {
        assertTrue(Given.written(cause.repair(Given.configuration("\"request\": \"launch\", "
                + "\"logDest\": \"~/dlv.log\"")).orElseThrow()).contains("\"${userHome}/dlv.log\""));
    }

    @Test
    void isRuledOutForTheOldAdapterWhichDoesNotReadIt() {
        assertEquals(Verdict.ruledOut(), dev.wslgodoctor.diagnostics.engine.Examiner.judge(cause, Given.configuration(
                "\"request\": \"launch\", \"debugAdapter\": \"legacy\", \"logDest\": \"dlv.log\"")));
    }
}
