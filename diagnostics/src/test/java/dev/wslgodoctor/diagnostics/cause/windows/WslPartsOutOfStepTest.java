package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslPartsOutOfStepTest {

    private final WslPartsOutOfStep cause = new WslPartsOutOfStep();

    static StagedMachine machine() {
        return StagedMachine.usual().throughWsl("1.0.3.0", "5.15.79.1")
                .refusingToStart("Wsl/Service/CreateInstance/0x80040326");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForItsCode() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("code", "Wsl/Service/CreateInstance/0x80040326")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByAnotherCode() {
        assertEquals(Verdict.ruledOut(), machine().refusingToStart("Wsl/Service/CreateInstance/E_FAIL")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(DistroProbes.ACCOUNT_OF_DEVELOPER, new Trouble.Denied("no"))));
    }
}
