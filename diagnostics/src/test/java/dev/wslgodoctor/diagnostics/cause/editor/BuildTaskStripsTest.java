package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildTaskStripsTest {

    private final BuildTaskStrips cause = new BuildTaskStrips();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch", "mode": "exec", "program": "bin/shop",
                    "preLaunchTask": "build"
                }]}
                """).inProject(".vscode/tasks.json", """
                {"version": "2.0.0", "tasks": [{"label": "build", "command": "go",
                    "args": ["build", "-ldflags=-s -w -X main.v=1", "-o", "bin/shop"]}]}
                """);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().inProject(".vscode/tasks.json",
                "{\"tasks\": [{\"label\": \"build\", \"command\": \"go build -o bin/shop\"}]}").facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Shop",
                "task", "build", "command", "go build -ldflags=-s -w -X main.v=1 -o bin/shop")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutWithoutTheFlags() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void admitsNotKnowingTheTasks() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/tasks.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWhereDelveBuilds() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"mode\": \"debug\", \"preLaunchTask\": \"build\"}]}").verdict(cause));
    }

    @Test
    void theRepairTakesOnlyTheStrippingWordsOut() {
        String edited = machine().repaired(cause, "tasks.json");
        assertTrue(edited.contains("[\"build\", \"-ldflags=-X main.v=1\", \"-o\", \"bin/shop\"]"), edited);
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/tasks.json", edited).verdict(cause));
    }

    @Test
    void isOnlyLikelyWhenTheTaskNamesAnotherOutput() {
        Verdict verdict = machine().inProject(".vscode/tasks.json", """
                {"tasks": [{"label": "build", "command": "go",
                    "args": ["build", "-ldflags=-s -w", "-o", "bin/release"]}]}
                """).verdict(cause);

        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, verdict).confidence());
    }

    @Test
    void isOnlyLikelyForAnotherFolderOrAnotherCommandOnLinux() {
        assertEquals(Confidence.CERTAIN, built("\"./bin/shop\"", ""));
        assertEquals(Confidence.LIKELY, built("\"dist/shop\"", ""));
        assertEquals(Confidence.LIKELY, built("\"bin/shop\"", ", \"linux\": { \"command\": \"make\" }"));
    }

    private Confidence built(String output, String more) {
        CaseMachine machine = CaseMachine.healthy().file("/home/dev/shop/.vscode/launch.json",
                "{ \"configurations\": [ { \"name\": \"S\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"mode\": \"exec\", \"program\": \"${workspaceFolder}/bin/shop\", \"preLaunchTask\": \"b\" } ] }")
                .file("/home/dev/shop/.vscode/tasks.json", "{ \"tasks\": [ { \"label\": \"b\", \"type\": \"shell\", "
                        + "\"command\": \"go\", \"args\": [\"build\", \"-ldflags=-s -w\", \"-o\", " + output + "]"
                        + more + " } ] }");
        return assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence();
    }
}
