package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R50 of the case book: a server folder in which the download left nothing. */
class R50Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().file("/home/dev/.vscode-server/data/Machine/settings.json", "{}")
                .file("/home/dev/.vscode-server/extensions/golang.go-0.52.2/package.json", "{}")
                .says("/home/dev/.vscode-server/bin\0000\0", "cli/servers/*/server");
    }

    @Test
    void isRankedFirst() {
        assertEquals(Optional.of("editor.server-not-complete"), machine().first());
    }

    @Test
    void isNoLongerFoundWhenThatOneFactIsMended() {
        assertTrue(machine().says("/home/dev/.vscode-server/bin/0ee08df\0001\0", "cli/servers/*/server")
                .examined().holding().isEmpty());
    }
}
