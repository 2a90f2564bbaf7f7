package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R65 of the case book: a dev container whose user is not the owner of the bind-mounted folder. */
class R65Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().folder(StagedMachine.PROJECT, 0755, 0)
                .inProject(".devcontainer/devcontainer.json", "{\"image\": \"mcr.microsoft.com/devcontainers/go:1\","
                        + " \"remoteUser\": \"vscode\"}")
                .inProject(".vscode/launch.json", """
                        {"configurations": [{"name": "Shop", "type": "go", "request": "launch", "mode": "debug",
                            "program": "${workspaceFolder}"}]}
                        """);
    }

    @Test
    void isRankedFirstAndCertain() {
        Finding first = machine().examined().holding().getFirst();
        assertEquals("container.output-not-writable", first.causeId());
        assertEquals(Confidence.CERTAIN, ((Verdict.Holds) first.verdict()).confidence());
    }

    @Test
    void nothingIsFoundWhenThatOneFactIsMended() {
        assertEquals(Optional.empty(), machine().folder(StagedMachine.PROJECT, 0755, 1000).first());
    }
}
