package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoIs32BitTest {

    private final GoIs32Bit cause = new GoIs32Bit();

    private static CaseMachine machine() {
        return CaseMachine.healthy().tool("/usr/local/go/bin/go", CaseMachine.Tools.ELF_I386).says(
                "go version go1.21.4 linux/386\n", "/usr/local/go/bin/go", "version");
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void isOnlySuspectedForThe32BitGo() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.SUSPECT, Map.of("path", "/usr/local/go/bin/go",
                "machine", "x86_64")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForThe64BitGo() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().verdict(cause));
    }

    @Test
    void isRuledOutOnA32BitSystem() {
        assertEquals(Verdict.ruledOut(), machine().system("machine", "i686").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheSearchDoesNotEnd() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "sh", "go").verdict(cause));
    }
}
