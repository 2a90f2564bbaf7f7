package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R25: the line for PATH stands in ~/.zshrc only, and the server asks bash for its environment. */
class R25Test {

    private static final String PLAIN = "/home/dev/go/bin:/usr/local/bin:/usr/bin:/bin";

    private static CaseMachine machine() {
        return CaseMachine.healthy().variable("PATH", PLAIN)
                .file("/home/dev/.zshrc", "export PATH=$PATH:/usr/local/go/bin\n");
    }

    @Test
    void goOutsideOfPathRanksFirst() {
        machine().loginPath(PLAIN).ranksFirst(Symptom.TOOL_NOT_FOUND, "toolchain.go-not-on-path",
                Confidence.CERTAIN);
    }

    @Test
    void withoutRunningTheStartFilesItIsLikely() {
        machine().ranksFirst(Symptom.TOOL_NOT_FOUND, "toolchain.go-not-on-path", Confidence.LIKELY);
    }

    @Test
    void aLoginShellThatAddsTheFolderIsFine() {
        assertEquals(List.of(), machine().loginPath("/usr/local/go/bin:" + PLAIN).holding(Symptom.TOOL_NOT_FOUND));
    }
}
