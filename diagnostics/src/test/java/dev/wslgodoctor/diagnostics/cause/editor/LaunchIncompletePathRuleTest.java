package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchIncompletePathRuleTest {

    private final LaunchIncompletePathRule cause = new LaunchIncompletePathRule();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return Given.configuration("""
                "request": "launch",
                "substitutePath": [
                    { "from": "${workspaceFolder}" },
                    { "from": "/a", "to": "/b" },
                    { "to": "/c" },
                ]""");
    }

    @Test
    void namesWhatIsMissingWithTheLinesOfTheRules() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "to (9), from (11)")), verdict(holding()));
    }

    @Test
    void isRuledOutForCompleteRules() {
        assertEquals(Verdict.ruledOut(), verdict(Given.configuration(
                "\"request\": \"launch\",\n\"substitutePath\": [{ \"from\": \"/a\", \"to\": \"\" }]")));
    }

    @Test
    void doesNotApplyWithoutLaunchJson() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(EditorProbes.LAUNCH_JSON)));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theRepairKeepsTheCompleteRule() {
        String written = Given.written(cause.repair(holding()).orElseThrow());

        assertEquals(Verdict.ruledOut(), verdict(Given.launchJson(written)));
        assertTrue(written.contains("{ \"from\": \"/a\", \"to\": \"/b\" },"), written);
    }

    private static StagedMachine withGeneralRule(String launch) {
        return StagedMachine.usual().inProject(".vscode/launch.json", launch).inProject(".vscode/settings.json",
                "{\"go.delveConfig\": {\n\"substitutePath\": [{\"from\": \"/a\"}]}}");
    }

    @Test
    void aRuleOfTheSettingsCountsForASessionWithoutItsOwn() {
        StagedMachine machine = withGeneralRule(
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\"}]}");
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/settings.json", "found", "go.delveConfig.substitutePath (2)")),
                machine.verdict(cause));
        assertEquals("{\"go.delveConfig\":{\"substitutePath\":[]}}",
                machine.repaired(cause, "settings.json").replaceAll("\\s", ""));
        assertEquals(Verdict.ruledOut(), withGeneralRule("{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", "
                + "\"request\": \"launch\", \"substitutePath\": []}]}").verdict(cause));
    }
}
