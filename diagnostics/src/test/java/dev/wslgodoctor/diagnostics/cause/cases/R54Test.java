package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import org.junit.jupiter.api.Test;

/** R54: chmod and git clone fail on a drive that is mounted without metadata. */
class R54Test {

    @Test
    void theMissingOptionRanksFirst() {
        CaseMachine.healthy().onWindowsDrive().ranksFirst(Symptom.PERMISSION_DENIED,
                "files.windows-drive-keeps-no-modes", Confidence.CERTAIN);
    }

    @Test
    void withTheOptionItIsNoCause() {
        assertFalse(CaseMachine.healthy().onWindowsDrive().file("/proc/mounts",
                CaseMachine.Mounts.WSL2.replace("gid=1000;", "gid=1000;metadata;"))
                .holding(Symptom.PERMISSION_DENIED).contains("files.windows-drive-keeps-no-modes"));
    }
}
