package dev.wslgodoctor.diagnostics.cause.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SafeModeOnTest {

    private final SafeModeOn cause = new SafeModeOn();

    static StagedMachine machine() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nsafeMode=true\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsWhenTheKeyIsSet() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of()),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenTheKeyIsFalse() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nsafeMode=false\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WindowsProbes.WSLCONFIG, new Trouble.Denied("no"))));
    }
}
