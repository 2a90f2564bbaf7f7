package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import org.junit.jupiter.api.Test;

/** R35: Go 1.14 renames folders in a module cache on drive C while VS Code watches it. */
class R35Test {

    private static CaseMachine machine(String go) {
        return CaseMachine.healthy().says("go version go" + go + " linux/amd64\n", "/usr/local/go/bin/go", "version")
                .says("Delve Debugger\nVersion: 1.4.1\nBuild: $Id: 0 $\n", "/home/dev/go/bin/dlv", "version")
                .tool("/usr/bin/gcc", CaseMachine.Tools.ELF_X86_64)
                .file("/home/dev/shop/go.mod", "module example.com/shop\n\ngo 1.14\n")
                .variable("GOMODCACHE", "/mnt/c/Users/dev/go/pkg/mod");
    }

    @Test
    void theOldGoOnFilesOfWindowsRanksFirst() {
        machine("1.14.15").ranksFirst(Symptom.DOWNLOAD_FAILS, "toolchain.old-go-renames-modules", Confidence.LIKELY);
    }

    @Test
    void aGoThatUnpacksInPlaceIsNotIt() {
        assertFalse(machine("1.16.15").holding(Symptom.DOWNLOAD_FAILS).contains("toolchain.old-go-renames-modules"));
    }
}
