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

class FileSharingOffTest {

    private final FileSharingOff cause = new FileSharingOff();

    static StagedMachine machine() {
        return StagedMachine.usual().file("/etc/wsl.conf", "[automount]\nenabled=false\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForDrivesThatAreLeftOut() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("keys", "automount.enabled")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenTheyAreMounted() {
        assertEquals(Verdict.ruledOut(), machine().file("/etc/wsl.conf", "[automount]\nenabled=true\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(DistroProbes.WSL_CONF, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairRemovesTheKey() {
        assertEquals("[automount]\n", machine().repaired(cause, "wsl.conf"));
        assertEquals("[automount]\nroot=/\n[fileServer]\n# kept\n", machine().file("/etc/wsl.conf",
                "[automount]\nenabled=false\nroot=/\n[fileServer]\n# kept\nenabled=0\n").repaired(cause, "wsl.conf"));
    }
}
