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
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RootReadOnlyTest {

    private final RootReadOnly cause = new RootReadOnly();

    static StagedMachine machine() {
        return StagedMachine.usual().file("/proc/mounts",
                "/dev/sdc / ext4 ro,relatime,discard,errors=remount-ro 0 0\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForARootThatIsNotWritten() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("type", "ext4")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForARootThatIsWritten() {
        assertEquals(Verdict.ruledOut(), machine()
                .file("/proc/mounts", "/dev/sdc / ext4 rw,relatime,discard,errors=remount-ro 0 0\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(FileProbes.MOUNTS, new Trouble.Denied("no"))));
    }
}
