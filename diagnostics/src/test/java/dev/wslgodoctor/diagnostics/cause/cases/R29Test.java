package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R29: Go 1.22 of Ubuntu 24.04, and go.mod says "go 1.24" without a third part. */
class R29Test {

    private static CaseMachine machine(String line) {
        return CaseMachine.healthy().says("go version go1.22.2 linux/amd64\n", "/usr/local/go/bin/go", "version")
                .file("/home/dev/shop/go.mod", "module example.com/shop\n\ngo " + line + "\n");
    }

    @Test
    void theLineThatNamesNoReleaseRanksFirst() {
        machine("1.24").ranksFirst(Symptom.BUILD_FAILS, "toolchain.go-line-names-no-release", Confidence.CERTAIN);
    }

    @Test
    void withTheThirdPartItIsOnlyWorthKnowingThatGoFetchesAnother() {
        assertEquals(List.of("toolchain.go-older-than-module"), machine("1.24.0").holding(Symptom.BUILD_FAILS));
    }
}
