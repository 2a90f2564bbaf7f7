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

class WslConfigMisnamedTest {

    private final WslConfigMisnamed cause = new WslConfigMisnamed();

    static StagedMachine machine() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig.txt", "[wsl2]\nmemory=6GB\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForTheFileThatNothingReads() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of()),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWithoutSuchAFile() {
        assertEquals(Verdict.ruledOut(), StagedMachine.usual()
                .verdict(cause));
    }

    @Test
    void isOnlySuspectedBesideTheRightFile() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of()), machine()
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.MISNAMED_WSLCONFIG, new Trouble.Denied("no"))));
    }
}
