package dev.wslgodoctor.diagnostics.cause.windows;

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

class WindowsTooOldTest {

    private final WindowsTooOld cause = new WindowsTooOld();

    static StagedMachine machine() {
        return StagedMachine.usual().build("17763");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsBeforeTheFirstBuildWithWsl2() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("build", "17763")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByThatBuild() {
        assertEquals(Verdict.ruledOut(), machine().build("18362")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WindowsProbes.VERSION, new Trouble.Denied("no"))));
    }
}
