package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R37: the tarball for arm64 on an x86_64 machine, "cannot execute binary file: Exec format error". */
class R37Test {

    private static CaseMachine machine(String magic) {
        return CaseMachine.healthy().tool("/usr/local/go/bin/go", magic);
    }

    @Test
    void theGoForAnotherProcessorRanksFirst() {
        machine(CaseMachine.Tools.ELF_AARCH64).says(126, "",
                "env: '/usr/local/go/bin/go': Exec format error\n", "/usr/local/go/bin/go", "version")
                .ranksFirst(Symptom.TOOL_NOT_FOUND, "toolchain.go-for-another-machine", Confidence.CERTAIN);
    }

    @Test
    void theGoForThisOneIsFine() {
        assertEquals(List.of(), machine(CaseMachine.Tools.ELF_X86_64).holding(Symptom.TOOL_NOT_FOUND));
    }
}
