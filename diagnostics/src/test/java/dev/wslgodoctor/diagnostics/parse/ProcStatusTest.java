package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProcStatusTest {

    private static final String TRACED = """
            Name:	my\\nshop \\\\x
            Umask:	0022
            State:	t (tracing stop)
            Tgid:	24106
            Pid:	24106
            PPid:	24100
            TracerPid:	24141
            Uid:	1000	0	0	0
            Gid:	1000	1000	1000	1000
            VmRSS:	    5120 kB
            Seccomp:	2
            NoNewPrivs:	1
            """;

    @Test
    void readsWhoHoldsTheProcessAndWhoseItIs() {
        ProcStatus status = ProcStatus.parse(TRACED).orElseThrow();
        assertEquals("my\nshop \\x", status.name());
        assertEquals(ProcStatus.State.TRACED, status.state());
        assertEquals(OptionalInt.of(24141), status.tracer());
        assertEquals(24100, status.parent());
        assertEquals(1000, status.realUser());
        assertEquals(0, status.effectiveUser());
        assertEquals(OptionalInt.of(2), status.seccomp());
        assertEquals(Optional.of(true), status.noNewPrivileges());
    }

    @Test
    void tracerZeroIsNobodyAndMissingLinesStayUnknown() {
        ProcStatus status = ProcStatus.parse(
                "State:\tS (sleeping)\nPPid:\t1\nTracerPid:\t0\nUid:\t4294967294\t4294967294\n").orElseThrow();
        assertEquals(OptionalInt.empty(), status.tracer());
        assertEquals(4_294_967_294L, status.realUser());
        assertEquals(OptionalInt.empty(), status.seccomp());
        assertEquals(Optional.empty(), status.noNewPrivileges());
    }

    @Test
    void tellsStoppedFromTracedAndKnowsItDoesNotKnow() {
        assertEquals(ProcStatus.State.STOPPED, stateOf("T (stopped)"));
        assertEquals(ProcStatus.State.ZOMBIE, stateOf("Z (zombie)"));
        assertEquals(ProcStatus.State.UNINTERRUPTIBLE, stateOf("D (disk sleep)"));
        assertEquals(ProcStatus.State.DEAD, stateOf("x (dead)"));
        assertEquals(ProcStatus.State.OTHER, stateOf("Q (new)"));
    }

    @Test
    void aFileCutShortIsNoStatus() {
        for (String text : new String[] {"", "Name:\tx\nState:\tS", "State:\tS\nPPid:\t1\nUid:\t1000", "garbage"}) {
            assertEquals(Optional.empty(), ProcStatus.parse(text), text);
        }
    }

    private static ProcStatus.State stateOf(String written) {
        return ProcStatus.parse("State:\t" + written + "\nPPid:\t1\nUid:\t0\t0\t0\t0\n").orElseThrow().state();
    }
}
