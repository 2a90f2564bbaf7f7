package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R31: go1.21.4 linux/386 on x86_64; the report was never explained, so it stays a suspicion. */
class R31Test {

    private static CaseMachine machine(String magic, String words) {
        return CaseMachine.healthy().tool("/usr/local/go/bin/go", magic)
                .says("go version go1.21.4 " + words + "\n", "/usr/local/go/bin/go", "version")
                .file("/usr/local/go/VERSION", "go1.21.4\n");
    }

    @Test
    void the32BitGoIsSuspected() {
        machine(CaseMachine.Tools.ELF_I386, "linux/386").ranksFirst(Symptom.BREAKPOINT_NOT_HIT,
                "toolchain.go-is-32-bit", Confidence.SUSPECT);
    }

    @Test
    void the64BitGoIsNot() {
        assertEquals(List.of(), machine(CaseMachine.Tools.ELF_X86_64, "linux/amd64")
                .holding(Symptom.BREAKPOINT_NOT_HIT));
    }
}
