package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LegacyApiVersionTest {

    private final LegacyApiVersion cause = new LegacyApiVersion();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch",
                    "debugAdapter": "legacy",
                    "apiVersion": 1
                }]}
                """);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "session", "Shop", "version", "1.24.2", "file", "/home/dev/shop/.vscode/launch.json")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutByADelveThatStillHasIt() {
        assertEquals(Verdict.ruledOut(), machine().delve("1.23.1").verdict(cause));
    }

    @Test
    void isRuledOutForTheNewAdapter() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"apiVersion\": 1}]}").verdict(cause));
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
        assertTrue(edited.contains("dlv-dap"), edited);
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json", edited).verdict(cause));
    }

    @Test
    void theRepairLeavesConfigurationsOfTheNewAdapterAlone() {
        FakeFacts facts = Given.launchJson("""
                { "configurations": [
                  { "name": "Old", "type": "go", "request": "launch", "debugAdapter": "legacy", "apiVersion": 1 },
                  { "name": "New", "type": "go", "request": "launch", "apiVersion": 1 }
                ] }
                """).with(EditorProbes.SETTINGS, Given.settings("{}")).with(GoProbes.DELVE_VERSION_NUMBER, "1.24.0");
        String edited = Given.written(cause.repair(facts).orElseThrow());
        assertTrue(edited.contains("\"name\": \"New\", \"type\": \"go\", \"request\": \"launch\", \"apiVersion\": 1 }"),
                edited);
    }
}
