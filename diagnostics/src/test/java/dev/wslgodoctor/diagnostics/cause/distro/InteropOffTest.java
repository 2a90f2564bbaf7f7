package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InteropOffTest {

    private final InteropOff cause = new InteropOff();

    static StagedMachine machine() {
        return StagedMachine.usual().file("/proc/sys/fs/binfmt_misc/status", "enabled\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().file("/proc/sys/fs/binfmt_misc/WSLInterop",
                "enabled\ninterpreter /init\nflags: PF\noffset 0\nmagic 4d5a\n").facts();
    }

    @Test
    void holdsWhenTheHandlerIsGone() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("sign", "WSLInterop: -")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByTheHandler() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void holdsWhenAllHandlersOfTheKernelAreSwitchedOff() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("sign", "WSLInterop: -")),
                machine().file("/proc/sys/fs/binfmt_misc/WSLInterop", "enabled\ninterpreter /init\n")
                        .file("/proc/sys/fs/binfmt_misc/status", "disabled\n").verdict(cause));
    }

    @Test
    void isANoteWhenWslConfForbidsIt() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("sign", "[interop] enabled=false")), machine().file("/etc/wsl.conf",
                        "[interop]\nenabled=false\n")
                .verdict(cause));
    }

    @Test
    void holdsUnderAKernelOfOnesOwnThatWslStarts() {
        assertInstanceOf(Verdict.Holds.class, machine().throughWsl("2.5.9.0", "6.6.87.2-1")
                .file("/proc/sys/kernel/osrelease", "6.6.0-mine+\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingUnderAKernelWithoutAName() {
        assertInstanceOf(Verdict.Undetermined.class,
                machine().file("/proc/sys/kernel/osrelease", "\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(SystemProbes.INTEROP, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairRemovesTheKey() {
        assertEquals("[interop]\n", machine().file("/etc/wsl.conf", "[interop]\nenabled=false\n")
                .repaired(cause, "wsl.conf"));
    }
}
