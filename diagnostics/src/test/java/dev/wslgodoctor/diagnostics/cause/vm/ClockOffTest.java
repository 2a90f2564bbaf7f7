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
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockOffTest {

    private final ClockOff cause = new ClockOff();

    static StagedMachine machine() {
        return StagedMachine.usual().windowsTime(1_800_000_000L).says("1799978400\n", "date");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().says("1800000001\n", "date").facts();
    }

    @Test
    void holdsForHoursOfSleep() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("seconds", "-21600")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenBothClocksAgree() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(SystemProbes.CLOCK_AHEAD, new Trouble.Denied("no"))));
    }

    @Test
    void admitsNotKnowingWhenDateSaysNothing() {
        assertInstanceOf(Verdict.Undetermined.class, machine().says("", "date").verdict(cause));
    }

    @Test
    void doesNotApplyToALinuxOfItsOwn() {
        assertInstanceOf(Verdict.NotApplicable.class, machine()
                .file("/proc/sys/kernel/osrelease", "6.8.0-48-generic\n").verdict(cause));
    }
}
