package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Microsoft Defender and a project on a Windows drive: a suspicion beside the drive itself, and never more. */
class R07Test {

    private static StagedMachine machine(String project) {
        return StagedMachine.usual().service("WinDefend", "running")
                .file("/mnt/c/src/shop/go.mod", "module example.com/shop\n\ngo 1.24\n")
                .choosing(Choice.NONE.withProject(project));
    }

    @Test
    void theScannerIsSuspectedForAProjectOnAWindowsDrive() {
        assertTrue(machine("/mnt/c/src/shop").examined().holding().stream().map(Finding::causeId)
                .anyMatch("windows.defender-scans-go"::equals));
    }

    @Test
    void theSameScannerIsRuledOutForAProjectInTheDistro() {
        assertEquals(Optional.empty(), machine(StagedMachine.PROJECT).first());
    }
}
