package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchUnknownTypeTest {

    private final LaunchUnknownType cause = new LaunchUnknownType();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json",
                "{\"configurations\": [\n{\"name\": \"Shop\", \"type\": \"go-dlv\", \"request\": \"launch\"}]}\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "go-dlv (2)")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForTheRightType() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\"}]}")
                        .verdict(cause));
    }

    @Test
    void aTypeOfAnotherExtensionIsNoneOfOurs() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Web\", \"type\": \"node\", \"request\": \"launch\"}]}")
                        .verdict(cause));
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
        assertTrue(edited.contains("\"type\": \"go\""), edited);
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json", edited).verdict(cause));
    }

    @Test
    void isANoteWhereAnotherConfigurationWasChosen() {
        StagedMachine machine = StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [
                    {"name": "Shop", "type": "go-dlv", "request": "launch"},
                    {"name": "Run", "type": "go", "request": "launch"},
                    {"name": "Test", "type": "go", "request": "launch"}]}
                """);
        assertEquals(Severity.BLOCKS, assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).severity());
        Choice chosen = new Choice(Optional.empty(), Optional.of(StagedMachine.PROJECT), Optional.of("Run"),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(Severity.NOTE, assertInstanceOf(Verdict.Holds.class, machine.choosing(chosen).verdict(cause))
                .severity());
    }
}
