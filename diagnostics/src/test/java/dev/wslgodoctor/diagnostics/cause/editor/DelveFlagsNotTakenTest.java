package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelveFlagsNotTakenTest {

    private final DelveFlagsNotTaken cause = new DelveFlagsNotTaken();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch",
                    "dlvFlags": ["--check-go-version=false", "--continue", "--headless", "--wd", "/x"]
                }]}
                """);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "--continue, --headless, --wd")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutForFlagsThatItTakes() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"dlvFlags\": [\"--log\", \"--only-same-user=false\"]}]}").verdict(cause));
    }

    @Test
    void admitsNotKnowingLaunchJson() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/launch.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutFlags() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\"}]}")
                        .verdict(cause));
    }

    @Test
    void anIgnoredFlagIsOnlyANote() {
        assertEquals(Severity.NOTE, assertInstanceOf(Verdict.Holds.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\","
                        + " \"dlvFlags\": [\"--headless\"]}]}").verdict(cause)).severity());
    }

    @Test
    void theRepairRemovesFlagsWithTheirValuesAndKeepsTheRest() {
        String edited = machine().repaired(cause, "launch.json");
        assertTrue(edited.replaceAll("\\s", "").contains("\"dlvFlags\":[\"--check-go-version=false\"]"), edited);
    }

    @Test
    void isOnlyLikelyForAFlagThatANewerDelveMayTake() {
        Verdict verdict = machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"dlvFlags\": [\"--brand-new\"]}]}").verdict(cause);

        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, verdict).confidence());
    }

    @Test
    void doesNotApplyWhereTheExtensionStartsNoDelve() {
        assertInstanceOf(Verdict.NotApplicable.class, Examiner.judge(cause, Given.configuration(
                "\"request\": \"launch\", \"port\": 2345, \"dlvFlags\": [\"--addr=:1\"]")));
    }
}
