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

class SettingWithoutEffectTest {

    private final SettingWithoutEffect cause = new SettingWithoutEffect();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return settings("{\n    // faster\n    \"go.delvePath\": \"/usr/bin/dlv\",\n    \"editor.tabSize\": 4\n}\n");
    }

    private static FakeFacts settings(String text) {
        return new FakeFacts().with(EditorProbes.SETTINGS, Given.settings(text));
    }

    @Test
    void notesASettingThatNeverExisted() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("found", "go.delvePath (/home/dev/shop/.vscode/settings.json:3)")), verdict(holding()));
    }

    @Test
    void isRuledOutForTheSettingThatExists() {
        assertEquals(Verdict.ruledOut(), verdict(settings("{ \"go.delveConfig\": {} }")));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theRepairRemovesTheSettingAndKeepsTheComment() {
        assertEquals("{\n    // faster\n    \"editor.tabSize\": 4\n}\n",
                Given.written(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void aMalformedFileIsLeftToTheUser() {
        assertTrue(cause.repair(settings("{ \"go.delvePath\": \"a\" \"b\": 1 }")).orElseThrow().onlyByHand());
    }

    private static StagedMachine delveConfig(String text) {
        return StagedMachine.usual().inProject(".vscode/settings.json", text);
    }

    @Test
    void membersOfDelveConfigThatNothingReadsAreNamed() {
        StagedMachine machine = delveConfig("""
                {"go.delveConfig": {"dlvLoadConfig": {"maxStringLen": 9},
                    "maxStringLen": 9, "showRegisters": true}}
                """);

        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("found",
                "dlvLoadConfig (/home/dev/shop/.vscode/settings.json:1), "
                        + "maxStringLen (/home/dev/shop/.vscode/settings.json:2)")), machine.verdict(cause));
        assertEquals("{\"go.delveConfig\":{\"showRegisters\":true}}",
                machine.repaired(cause, "settings.json").replaceAll("\\s", ""));
    }

    @Test
    void isRuledOutForMembersThatAreRead() {
        assertEquals(Verdict.ruledOut(), delveConfig("{\"go.delveConfig\": {\"showLog\": true}}").verdict(cause));
    }

    @Test
    void theOldAdapterReadsItsOwnMembers() {
        assertEquals(Verdict.ruledOut(), delveConfig("{\"go.delveConfig\": {\"debugAdapter\": \"legacy\", "
                + "\"apiVersion\": 2}}").verdict(cause));
    }

    @Test
    void admitsNotKnowingAFileThatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, StagedMachine.usual()
                .file("/home/dev/shop/.vscode/settings.json", "{}", 0, 0).verdict(cause));
    }
}
