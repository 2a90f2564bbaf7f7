package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R40: the breakpoint is in a file that the build leaves out. */
class R40Test {

    private static CaseMachine machine(String constraint) {
        return CaseMachine.healthy().file("/home/dev/shop/parallel.go",
                constraint + "\n\npackage main\n\nfunc parallel() {\n\tprintln()\n}\n")
                .breakpoint("/home/dev/shop/parallel.go:6");
    }

    @Test
    void theFileThatIsLeftOutRanksFirst() {
        machine("//go:build windows").ranksFirst(Symptom.BREAKPOINT_NOT_HIT, "binary.breakpoint-file-not-built",
                Confidence.LIKELY);
    }

    @Test
    void inAProgramThatDoesNotNameItItIsCertain() {
        machine("//go:build windows").realProgram("/home/dev/shop/bin/shop", "go1.24-debug")
                .program("/home/dev/shop/bin/shop").ranksFirst(Symptom.BREAKPOINT_NOT_HIT,
                        "binary.breakpoint-file-not-built", Confidence.CERTAIN);
    }

    @Test
    void aFileThatIsTakenInIsFine() {
        assertEquals(List.of(), machine("//go:build linux").holding(Symptom.BREAKPOINT_NOT_HIT));
    }
}
