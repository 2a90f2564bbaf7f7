package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R38: the program, or the build that the session starts, has -ldflags "-s -w". */
class R38Test {

    private static CaseMachine running(String program) {
        return CaseMachine.healthy().realProgram("/home/dev/shop/bin/shop", program)
                .program("/home/dev/shop/bin/shop");
    }

    private static CaseMachine launching(String flags) {
        return CaseMachine.healthy().file("/home/dev/shop/.vscode/launch.json", """
                { "configurations": [ { "name": "Launch shop", "type": "go", "request": "launch", "mode": "debug",
                    "program": "${workspaceFolder}", "buildFlags": "%s" } ] }
                """.formatted(flags));
    }

    @Test
    void theStrippedProgramRanksFirst() {
        running("go1.19-stripped").ranksFirst(Symptom.BREAKPOINT_NOT_HIT, "binary.stripped", Confidence.CERTAIN);
    }

    @Test
    void theFlagsOfLaunchJsonRankFirst() {
        launching("-ldflags='-s -w'").ranksFirst(Symptom.BREAKPOINT_NOT_HIT, "binary.flags-strip",
                Confidence.CERTAIN);
    }

    @Test
    void theFlagsOfGoflagsRankFirst() {
        CaseMachine.healthy().variable("GOFLAGS", "-ldflags=-s").ranksFirst(Symptom.BREAKPOINT_NOT_HIT,
                "toolchain.goflags-strip", Confidence.CERTAIN);
    }

    @Test
    void aProgramWithItsDebugInformationIsFine() {
        assertFalse(running("go1.24-debug").holding(Symptom.BREAKPOINT_NOT_HIT).contains("binary.stripped"));
        assertEquals(List.of(), launching("-ldflags='-X main.a=b'").holding(Symptom.BREAKPOINT_NOT_HIT));
    }
}
