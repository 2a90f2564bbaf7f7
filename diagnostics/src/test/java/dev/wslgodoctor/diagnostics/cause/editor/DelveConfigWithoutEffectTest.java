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

class DelveConfigWithoutEffectTest {

    private final DelveConfigWithoutEffect cause = new DelveConfigWithoutEffect();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/settings.json", """
                {"go.delveConfig": {"dlvLoadConfig": {"maxStringLen": 9},
                    "maxStringLen": 9, "showRegisters": true}}
                """);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("found",
                "dlvLoadConfig (/home/dev/shop/.vscode/settings.json:1), "
                        + "maxStringLen (/home/dev/shop/.vscode/settings.json:2)")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForNamesThatAreRead() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/settings.json",
                "{\"go.delveConfig\": {\"showLog\": true}}").verdict(cause));
    }

    @Test
    void admitsNotKnowingTheSettings() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/settings.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void theOldAdapterReadsItsOwn() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/settings.json",
                "{\"go.delveConfig\": {\"debugAdapter\": \"legacy\", \"apiVersion\": 2}}").verdict(cause));
    }

    @Test
    void theRepairKeepsTheRest() {
        String edited = machine().repaired(cause, "settings.json");
        assertEquals("{\"go.delveConfig\":{\"showRegisters\":true}}", edited.replaceAll("\\s", ""));
    }
}
