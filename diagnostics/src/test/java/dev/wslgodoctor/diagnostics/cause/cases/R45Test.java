package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R45 of the case book: a test configuration with variables, and settings without. */
class R45Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{"name": "Tests", "type": "go", "request": "launch", "mode": "test",
                    "program": "${workspaceFolder}", "env": {"SHOP_DB": "test"}}]}
                """);
    }

    @Test
    void isRankedFirst() {
        assertEquals(Optional.of("editor.debug-test-ignores-launch-json"), machine().first());
    }

    @Test
    void isNoLongerFoundWhenThatOneFactIsMended() {
        assertTrue(machine().inProject(".vscode/settings.json", "{\"go.testEnvVars\": {\"SHOP_DB\": \"test\"}}")
                .examined().holding().isEmpty());
    }
}
