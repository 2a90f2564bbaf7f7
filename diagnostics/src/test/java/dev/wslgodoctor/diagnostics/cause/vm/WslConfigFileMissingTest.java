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

class WslConfigFileMissingTest {

    private final WslConfigFileMissing cause = new WslConfigFileMissing();

    static StagedMachine machine() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nkernel=C:\\\\kernels\\\\bzImage\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForAKernelThatIsNotThere() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("keys", "wsl2.kernel")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutOnceTheFileIsThere() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\kernels\\bzImage", "MZ")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.NAMED_FILES, new Trouble.Denied("no"))));
    }
}
