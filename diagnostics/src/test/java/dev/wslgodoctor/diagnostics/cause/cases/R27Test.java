package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R27: "dlv: command not found" after go install, because GOPATH/bin is not in PATH. */
class R27Test {

    private static final String PLAIN = "/usr/local/go/bin:/usr/local/bin:/usr/bin:/bin";

    private static CaseMachine machine() {
        return CaseMachine.healthy().variable("PATH", PLAIN);
    }

    @Test
    void theFolderOutsideOfPathRanksFirst() {
        machine().loginPath(PLAIN).ranksFirst(Symptom.TOOL_NOT_FOUND, "toolchain.go-bin-not-on-path",
                Confidence.CERTAIN);
    }

    @Test
    void inPathItIsFine() {
        assertEquals(List.of(), machine().loginPath(PLAIN + ":/home/dev/go/bin").holding(Symptom.TOOL_NOT_FOUND));
    }
}
