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
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingNewerThanWslTest {

    private final SettingNewerThanWsl cause = new SettingNewerThanWsl();

    static StagedMachine machine() {
        return StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1")
                .file("/etc/wsl.conf", "[automount]\ncgroups=v1\n")
                .onWindows("C:\\Users\\dev\\.wslconfig", "[experimental]\nswiotlb=64MB\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForKeysOfALaterVersion() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("version", "2.5.9.0",
                "keys", "experimental.swiotlb (2.8.9), automount.cgroups (2.6.2)")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByThatVersion() {
        assertEquals(Verdict.ruledOut(), machine().throughWsl("2.9.4.0", "6.18.35.2-1")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WslProbes.VERSIONS, new Trouble.Denied("no"))));
    }
}
