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
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslConfigOutOfRangeTest {

    private final WslConfigOutOfRange cause = new WslConfigOutOfRange();

    static StagedMachine machine() {
        return StagedMachine.usual().memory(8L << 30, 4L << 30).variable("NUMBER_OF_PROCESSORS", "8")
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nmemory=16GB\nprocessors=12\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForMoreThanIsBuiltIn() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("found",
                "memory > 8192 MB, processors > 8")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForWhatIsThere() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nmemory=6GB\nprocessors=8\n")
                .verdict(cause));
    }

    @Test
    void holdsForLessThanWslTakes() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("found", "memory < 256 MB")), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                        "[wsl2]\nmemory=128MB\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.MEMORY, new Trouble.Denied("no"))));
    }
}
