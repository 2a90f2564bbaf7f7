package dev.wslgodoctor.diagnostics.cause.distro;

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

class WindowsPathDroppedTest {

    private final WindowsPathDropped cause = new WindowsPathDropped();

    static StagedMachine machine() {
        return StagedMachine.usual().account("dev", 1000,
                "/usr/local/go/bin:/home/dev/go/bin:/usr/bin:/bin:/mnt/c/Windows/system32")
                .shellPath("/home/dev/go/bin:/usr/local/go/bin:/usr/local/bin:/usr/bin:/bin");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isCertainWhenTheLoginShellDropsThem() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("by", "$SHELL -i -l")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByALoginShellThatKeepsThem() {
        assertEquals(Verdict.ruledOut(), machine()
                .shellPath("/usr/local/go/bin:/home/dev/go/bin:/usr/bin:/bin:/mnt/c/Windows/system32")
                .verdict(cause));
    }

    @Test
    void doesNotApplyWhileTheLoginShellWasNotAsked() {
        assertEquals(Verdict.notApplicable(DistroProbes.LOGIN_PATH.id()), StagedMachine.usual().account("dev", 1000,
                "/usr/local/go/bin:/home/dev/go/bin:/usr/bin:/bin:/mnt/c/Windows/system32")
                .file("/etc/profile", "  PATH=\"/usr/local/bin:/usr/bin:/bin\"\nexport PATH\n")
                .verdict(cause));
    }

    @Test
    void isANoteWhenWslConfLeavesThemOut() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("by", "appendWindowsPath=false")), machine().file("/etc/wsl.conf",
                        "[interop]\nappendWindowsPath=false\n")
                .verdict(cause));
    }

    @Test
    void saysNothingWhereWslNeverAddedThem() {
        assertEquals(Verdict.notApplicable(DistroProbes.ACCOUNT_OF_DEVELOPER.id()),
                machine().account("dev", 1000, "/usr/bin:/bin").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(DistroProbes.ACCOUNT_OF_DEVELOPER, new Trouble.Denied("no"))));
    }
}
