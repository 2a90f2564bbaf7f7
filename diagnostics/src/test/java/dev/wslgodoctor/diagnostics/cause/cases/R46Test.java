package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R46 of the case book: a remote configuration without debugAdapter beside an old Delve. */
class R46Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().ports("2345").delve("1.23.1")
                .inProject("go.mod", "module example.com/shop\n\ngo 1.23\n")
                .says("go version go1.23.5 linux/amd64\n", "/usr/local/go/bin/go", "version")
                .inProject(".vscode/launch.json", """
                {"configurations": [{"name": "Container", "type": "go", "request": "attach", "mode": "remote",
                    "port": 2345, "substitutePath": [{"from": "${workspaceFolder}/go", "to": "/app"}]}]}
                """);
    }

    @Test
    void isRankedFirst() {
        assertEquals(Optional.of("editor.remote-attach-uses-legacy-adapter"), machine().first());
    }

    @Test
    void isNoLongerFoundWhenThatOneFactIsMended() {
        assertTrue(machine().delve("1.24.2")
                .examined().holding().isEmpty());
    }
}
