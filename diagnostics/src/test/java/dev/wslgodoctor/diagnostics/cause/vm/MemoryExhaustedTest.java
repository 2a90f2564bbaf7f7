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

class MemoryExhaustedTest {

    private final MemoryExhausted cause = new MemoryExhausted();

    static StagedMachine machine() {
        return StagedMachine.usual()
                .file("/proc/meminfo", "MemTotal:       4028416 kB\nMemAvailable:    2100000 kB\n"
                        + "SwapTotal: 0 kB\nSwapFree: 0 kB\n")
                .file("/proc/vmstat", "nr_free_pages 20000\noom_kill 3\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isLikelyForProcessesThatTheKernelEndedSinceThatMayBeTheLimitOfAContainer() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                Map.of("kills", "3", "total", "3934", "available", "2050")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isCertainWhenProcessesWereEndedAndNextToNothingIsLeft() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("kills", "3", "total", "3934", "available", "107")), machine()
                .file("/proc/meminfo", "MemTotal:       4028416 kB\nMemAvailable:    110000 kB\n"
                        + "SwapTotal: 0 kB\nSwapFree: 0 kB\n")
                .verdict(cause));
    }

    @Test
    void isRuledOutWhenNoneWasEnded() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/vmstat", "oom_kill 0\n")
                .verdict(cause));
    }

    @Test
    void isLikelyWhenNextToNothingIsLeft() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                Map.of("kills", "0", "total", "3934", "available", "107")), machine().file("/proc/vmstat",
                        "oom_kill 0\n")
                .file("/proc/meminfo", "MemTotal:       4028416 kB\nMemAvailable:    110000 kB\n"
                        + "SwapTotal: 0 kB\nSwapFree: 0 kB\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(SystemProbes.MEMORY, new Trouble.Denied("no"))));
    }
}
