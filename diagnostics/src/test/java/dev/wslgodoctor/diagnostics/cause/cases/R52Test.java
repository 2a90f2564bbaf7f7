package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R52: builds and git are slow because the project lies on drive C, behind 9p. */
class R52Test {

    @Test
    void theProjectOnTheWindowsDriveRanksFirst() {
        CaseMachine.healthy().onWindowsDrive().ranksFirst(Symptom.BUILD_SLOW, "files.project-on-windows-drive",
                Confidence.CERTAIN);
    }

    @Test
    void theSameFolderOnTheLinuxDiskIsFine() {
        assertEquals(List.of(), CaseMachine.healthy().holding(Symptom.BUILD_SLOW));
    }
}
