package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R32: vendor/modules.txt is older than go.mod, or GOFLAGS force a vendor folder that is not there. */
class R32Test {

    private static final String LIST = "# example.com/a v1.0.0\n## explicit; go 1.20\nexample.com/a\n";

    private static CaseMachine machine(String version) {
        return CaseMachine.healthy().file("/home/dev/shop/go.mod",
                "module example.com/shop\n\ngo 1.22\n\nrequire example.com/a " + version + "\n")
                .file("/home/dev/shop/vendor/modules.txt", LIST);
    }

    @Test
    void theFolderThatDiffersRanksFirst() {
        machine("v1.1.0").ranksFirst(Symptom.BUILD_FAILS, "toolchain.vendor-folder-differs", Confidence.CERTAIN);
    }

    @Test
    void theForcedFolderRanksFirst() {
        CaseMachine.healthy().file("/home/dev/.config/go/env", "GOFLAGS=-mod=vendor\n").ranksFirst(
                Symptom.BUILD_FAILS, "toolchain.goflags-force-vendor", Confidence.CERTAIN);
    }

    @Test
    void aFolderThatMatchesIsFine() {
        assertEquals(List.of(), machine("v1.0.0").holding(Symptom.BUILD_FAILS));
    }
}
