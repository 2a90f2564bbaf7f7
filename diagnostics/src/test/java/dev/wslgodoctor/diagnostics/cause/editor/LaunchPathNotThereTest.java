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

class LaunchPathNotThereTest {

    private final LaunchPathNotThere cause = new LaunchPathNotThere();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch", "mode": "debug",
                    "program": "${workspaceFolder}/cmd/shop", "cwd": "/home/dev/data"
                }]}
                """).folder("/home/dev/data", 0755, 1000);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Shop",
                "file", "/home/dev/shop/.vscode/launch.json", "found", "program /home/dev/shop/cmd/shop")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutWhenTheFolderIsThere() {
        assertEquals(Verdict.ruledOut(), machine().inProject("cmd/shop/main.go", "package main\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingLaunchJson() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/launch.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyToASessionThatAttaches() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"attach\", "
                        + "\"mode\": \"local\", \"processId\": 0}]}").verdict(cause));
    }

    @Test
    void aProgramThatATaskMakesIsNotMissedBefore() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", \"mode\": "
                        + "\"exec\", \"program\": \"bin/shop\", \"preLaunchTask\": \"build\"}]}").verdict(cause));
    }
}
