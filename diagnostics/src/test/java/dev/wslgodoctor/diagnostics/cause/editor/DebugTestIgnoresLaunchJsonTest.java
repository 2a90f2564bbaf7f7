package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebugTestIgnoresLaunchJsonTest {

    private static final String TEST = """
            {"configurations": [{"name": "Tests", "type": "go", "request": "launch", "mode": "test",
                "program": "${workspaceFolder}", "env": {"SHOP_DB": "test"}, "buildFlags": ["-tags=it"]}]}
            """;

    private final DebugTestIgnoresLaunchJson cause = new DebugTestIgnoresLaunchJson();

    private static StagedMachine machine(String launch) {
        return StagedMachine.usual().inProject(".vscode/launch.json", launch);
    }

    static FakeFacts holding() {
        return machine(TEST).facts();
    }

    static FakeFacts ruledOut() {
        return machine(TEST).inProject(".vscode/settings.json",
                "{\"go.testEnvVars\": {\"SHOP_DB\": \"test\"}, \"go.testTags\": \"it\"}").facts();
    }

    @Test
    void holdsForVariablesThatTheSettingsLack() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of("session", "Tests",
                "missing", "buildFlags, env", "file", "/home/dev/shop/.vscode/launch.json")),
                machine(TEST).verdict(cause));
    }

    @Test
    void isRuledOutWhenTheSettingsHaveThem() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void aLevelBelowTheProjectsSettingsIsEnough() {
        StagedMachine machine = machine(TEST.replace(", \"buildFlags\": [\"-tags=it\"]", ""));
        assertInstanceOf(Verdict.Holds.class, machine.verdict(cause));
        assertEquals(Verdict.ruledOut(), machine.file("/home/dev/.vscode-server/data/Machine/settings.json",
                "{\"go.testEnvVars\": {\"SHOP_DB\": \"test\"}}").verdict(cause));
    }

    @Test
    void doesNotApplyToASessionThatDebugsAProgram() {
        assertInstanceOf(Verdict.NotApplicable.class, machine(TEST.replace("\"test\",", "\"debug\",")).verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheSettingsCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine(TEST)
                .file("/home/dev/shop/.vscode/settings.json", "{}", 0, 0).verdict(cause));
    }

    @Test
    void theRepairRepeatsThemInTheSettingsOfTheProject() {
        String settings = machine(TEST).repaired(cause, "/shop/.vscode/settings.json");
        assertEquals("""
                {
                    "go.testEnvVars": {"SHOP_DB": "test"},
                    "go.testFlags": ["-tags=it"]
                }
                """, settings);
        assertEquals(Verdict.ruledOut(), machine(TEST).inProject(".vscode/settings.json", settings).verdict(cause));
    }
}
