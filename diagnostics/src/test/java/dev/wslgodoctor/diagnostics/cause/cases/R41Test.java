package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R41: Debug Test fails because go.testFlags holds -gcflags. */
class R41Test {

    private static CaseMachine machine(String flag) {
        return CaseMachine.healthy().file("/home/dev/shop/.vscode/settings.json",
                "{ \"go.testFlags\": [ \"-v\", \"" + flag + "\" ] }");
    }

    @Test
    void theFlagRanksFirst() {
        machine("-gcflags=all=-l").ranksFirst(Symptom.LAUNCH_FAILS, "binary.test-flags-hold-gcflags",
                Confidence.LIKELY);
    }

    @Test
    void anotherFlagIsFine() {
        assertEquals(List.of(), machine("-count=1").holding(Symptom.LAUNCH_FAILS));
    }
}
