package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import org.junit.jupiter.api.Test;

/** R56: launch.json names the folder on drive C in lower case, the editor opens it as Windows spells it. */
class R56Test {

    private static CaseMachine machine(String program) {
        return CaseMachine.healthy().onWindowsDrive().file("/mnt/c/Users/dev/shop/.vscode/launch.json", """
                { "configurations": [ { "name": "Launch shop", "type": "go", "request": "launch", "mode": "debug",
                    "program": "%s" } ] }
                """.formatted(program));
    }

    @Test
    void theTwoSpellingsRankFirst() {
        machine("/mnt/c/users/dev/shop").ranksFirst(Symptom.BREAKPOINT_NOT_HIT, "files.path-case-differs",
                Confidence.LIKELY);
    }

    @Test
    void oneSpellingIsFine() {
        assertFalse(machine("/mnt/c/Users/dev/shop").holding(Symptom.BREAKPOINT_NOT_HIT)
                .contains("files.path-case-differs"));
    }
}
