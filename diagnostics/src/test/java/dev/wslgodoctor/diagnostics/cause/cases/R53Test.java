package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R53: watchers on drive C are not told of what Windows programs change. */
class R53Test {

    @Test
    void theMountThatSendsNoNewsRanksFirst() {
        CaseMachine.healthy().onWindowsDrive().ranksFirst(Symptom.CHANGES_NOT_NOTICED,
                "files.windows-changes-not-noticed", Confidence.LIKELY);
    }

    @Test
    void onTheLinuxDiskNothingHolds() {
        assertEquals(List.of(), CaseMachine.healthy().holding(Symptom.CHANGES_NOT_NOTICED));
    }
}
