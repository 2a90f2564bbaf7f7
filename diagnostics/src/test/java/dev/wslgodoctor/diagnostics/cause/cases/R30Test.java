package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R30: Go 1.19 of Debian 12, and go.mod has a version of three parts and a toolchain line. */
class R30Test {

    private static CaseMachine machine(String mod) {
        return CaseMachine.healthy().says("go version go1.19.8 linux/amd64\n", "/usr/local/go/bin/go", "version")
                .says("Delve Debugger\nVersion: 1.20.2\nBuild: $Id: 0 $\n", "/home/dev/go/bin/dlv", "version")
                .tool("/usr/bin/gcc", CaseMachine.Tools.ELF_X86_64)
                .file("/home/dev/shop/go.mod", "module example.com/shop\n\n" + mod);
    }

    @Test
    void theGoThatCannotReadTheFileRanksFirst() {
        machine("go 1.23.0\n\ntoolchain go1.23.5\n").ranksFirst(Symptom.BUILD_FAILS,
                "toolchain.go-older-than-module", Confidence.CERTAIN);
    }

    @Test
    void aLineThatItUnderstandsIsFine() {
        assertEquals(List.of(), machine("go 1.19\n").holding(Symptom.BUILD_FAILS));
    }
}
