package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R33: a minimal image without gcc, and CGO_ENABLED=1. */
class R33Test {

    private static CaseMachine machine() {
        return CaseMachine.healthy().variable("CGO_ENABLED", "1");
    }

    @Test
    void theMissingCompilerRanksFirst() {
        machine().ranksFirst(Symptom.BUILD_FAILS, "toolchain.c-toolchain-missing", Confidence.CERTAIN);
    }

    @Test
    void withCompilerAndHeadersItIsFine() {
        assertEquals(List.of(), machine().tool("/usr/bin/gcc", CaseMachine.Tools.ELF_X86_64)
                .file("/usr/include/stdlib.h", "").holding(Symptom.BUILD_FAILS));
    }
}
