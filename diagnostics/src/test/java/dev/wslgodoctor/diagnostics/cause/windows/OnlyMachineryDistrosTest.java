package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnlyMachineryDistrosTest {

    private final OnlyMachineryDistros cause = new OnlyMachineryDistros();

    static FakeFacts holding() {
        return listing("docker-desktop", "docker-desktop-data");
    }

    private static FakeFacts listing(String... names) {
        return new FakeFacts().with(WslProbes.LIST,
                List.of(names).stream().map(name -> new DistroRow(name, "Running", 2, false)).toList());
    }

    @Test
    void holdsWhenOnlyDockerDesktopIsListed() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                        Map.of("names", "docker-desktop, docker-desktop-data")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByADistroOfTheDeveloper() {
        assertEquals(Verdict.ruledOut(),
                Examiner.judge(cause, listing("docker-desktop", "docker-desktop-data", "Ubuntu")));
    }

    @Test
    void leavesAnEmptyListToAnotherCause() {
        assertEquals(Verdict.notApplicable("wsl.list"), Examiner.judge(cause, listing()));
    }

    @Test
    void admitsNotKnowingWithoutAList() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, new FakeFacts()));
    }
}
