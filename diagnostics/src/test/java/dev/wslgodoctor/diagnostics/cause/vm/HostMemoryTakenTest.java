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

class HostMemoryTakenTest {

    private final HostMemoryTaken cause = new HostMemoryTaken();

    static StagedMachine machine() {
        return StagedMachine.usual().memory(17_179_869_184L, 900_000_000L)
                .file("/proc/meminfo", "MemTotal: 8064472 kB\nMemAvailable: 7029876 kB\nBuffers: 41312 kB\n"
                        + "Cached: 5871004 kB\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().memory(17_179_869_184L, 9_000_000_000L).facts();
    }

    @Test
    void isLikelyForACacheWithoutALimit() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                Map.of("total", "16384", "free", "858", "size", "7875", "cache", "5773")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhileWindowsHasMemory() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void isRuledOutByALimit() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nmemory=8GB\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.FREE_MEMORY, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairSetsALimit() {
        assertEquals("[wsl2]\nmemory=5GB", machine().repaired(cause, ".wslconfig").strip().replace("\r", ""));
    }
}
