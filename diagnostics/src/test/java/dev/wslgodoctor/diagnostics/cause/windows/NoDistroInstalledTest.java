package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoDistroInstalledTest {

    private final NoDistroInstalled cause = new NoDistroInstalled();

    static FakeFacts holding() {
        return new FakeFacts().with(WslProbes.LIST, List.of());
    }

    @Test
    void holdsWhenTheListIsEmpty() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of()), Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByOneDistro() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, new FakeFacts().with(WslProbes.LIST,
                List.of(new DistroRow("Ubuntu", "Stopped", 2, true)))));
    }

    @Test
    void admitsNotKnowingWhenTheLauncherTalksNonsense() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                new FakeFacts().unknown(WslProbes.LIST, new Trouble.Unreadable("garbage"))));
    }
}
