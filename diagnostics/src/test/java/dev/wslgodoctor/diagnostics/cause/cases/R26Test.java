package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R26: the only Go is one of gvm, which a function of ~/.bashrc makes known. */
class R26Test {

    private static CaseMachine machine(String path) {
        return CaseMachine.healthy().without("/usr/local/go").variable("PATH", path)
                .tool("/home/dev/.gvm/gos/go1.24.4/bin/go", CaseMachine.Tools.ELF_X86_64)
                .file("/home/dev/.gvm/gos/go1.24.4/VERSION", "go1.24.4\n")
                .says("go version go1.24.4 linux/amd64\n", "/home/dev/.gvm/gos/go1.24.4/bin/go", "version");
    }

    @Test
    void theVersionManagerRanksFirst() {
        machine("/home/dev/go/bin:/usr/bin:/bin").ranksFirst(Symptom.TOOL_NOT_FOUND,
                "toolchain.go-only-in-version-manager", Confidence.LIKELY);
    }

    @Test
    void inPathItIsFine() {
        assertEquals(List.of(), machine("/home/dev/.gvm/gos/go1.24.4/bin:/home/dev/go/bin:/usr/bin:/bin")
                .holding(Symptom.TOOL_NOT_FOUND));
    }
}
