package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A start file drops the folders of Windows from PATH. */
class R23Test {

    private static final String PLAIN =
            "/home/dev/go/bin:/usr/local/go/bin:/usr/bin:/bin:/mnt/c/Windows/system32";

    private static StagedMachine machine(String login) {
        return StagedMachine.usual().account("dev", 1000, PLAIN).shellPath(login);
    }

    @Test
    void theDroppedFoldersAreNamedFirst() {
        assertEquals(Optional.of("distro.windows-path-dropped"),
                machine("/home/dev/go/bin:/usr/local/go/bin:/usr/bin:/bin").first());
    }

    @Test
    void theSameShellThatKeepsThemIsHealthy() {
        assertEquals(Optional.empty(), machine(PLAIN).first());
    }
}
