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
import org.junit.jupiter.api.Test;

class LaunchWindowsPathTest {

    private final LaunchWindowsPath cause = new LaunchWindowsPath();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch", "mode": "exec",
                    "program": "C:\\\\Users\\\\dev\\\\shop\\\\shop"
                }]}
                """).windowInDistro("/home/dev/shop");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Shop",
                "file", "/home/dev/shop/.vscode/launch.json", "found", "program C:\\Users\\dev\\shop\\shop")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutForAPathOfLinux() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"mode\": \"exec\", \"program\": \"/mnt/c/Users/dev/shop/shop\"}]}").verdict(cause));
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
    void isOnlyLikelyWhereNoEditorRemembersAWindow() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, StagedMachine.usual().inProject(
                ".vscode/launch.json", "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": "
                        + "\"launch\", \"program\": \"D:/x\"}]}").verdict(cause)).confidence());
    }

    @Test
    void theRepairSpellsItAsTheDistributionDoes() {
        String edited = machine().repaired(cause, "launch.json");
        assertTrue(edited.contains("\"program\": \"/mnt/c/Users/dev/shop/shop\""), edited);
    }

    @Test
    void isOnlyLikelyWhereAWindowOnWindowsIsKnownToo() {
        StagedMachine machine = StagedMachine.usual().choosing(Choice.NONE.withProject("/mnt/c/Users/dev/shop"))
                .windowOnWindows("Users/dev/shop").windowInDistro("/mnt/c/Users/dev/shop")
                .file("/mnt/c/Users/dev/shop/.vscode/launch.json",
                        "{\"configurations\": [{\"name\": \"S\", \"type\": \"go\", "
                        + "\"request\": \"launch\", \"mode\": \"exec\", \"program\": \"C:\\\\x\\\\shop\"}]}");
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence());
    }

    @Test
    void theRepairLeavesWhatStandsForLinuxAloneToTheUser() {
        StagedMachine machine = StagedMachine.usual().windowInDistro("/home/dev/shop").inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"S\", \"type\": \"go\", \"request\": \"launch\", \"mode\": \"exec\", "
                        + "\"linux\": {\"program\": \"C:\\\\x\\\\shop\"}}]}");
        assertInstanceOf(Verdict.Holds.class, machine.verdict(cause));
        assertTrue(cause.repair(machine.facts()).isPresent());
    }
}
