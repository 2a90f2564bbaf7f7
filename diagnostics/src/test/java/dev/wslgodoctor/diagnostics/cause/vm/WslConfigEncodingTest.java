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
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslConfigEncodingTest {

    private final WslConfigEncoding cause = new WslConfigEncoding();

    static StagedMachine machine() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nmemory=6GB\n".getBytes(StandardCharsets.UTF_16LE));
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForUtf16WithoutItsMark() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("encoding", "UTF-16")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForUtf8() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nmemory=6GB\n")
                .verdict(cause));
    }

    @Test
    void isRuledOutForAMarkedFileThatThisVersionReads() {
        assertEquals(Verdict.ruledOut(), marked().throughWsl("2.5.9.0", "6.6.87.2-1")
                .verdict(cause));
    }

    @Test
    void isLikelyForAMarkedFileAndAnOldVersion() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                Map.of("encoding", "UTF-16LE")), marked().throughWsl("0.56.0.0", "5.10.102.1")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WindowsProbes.WSLCONFIG, new Trouble.Denied("no"))));
    }

    private static StagedMachine marked() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig",
                "\uFEFF[wsl2]\nmemory=6GB\n".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void theRepairKeepsTheText() {
        assertEquals("[wsl2]\nmemory=6GB\n", machine().repaired(cause, ".wslconfig"));
    }
}
