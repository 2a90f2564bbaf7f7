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

class SeveralGosTest {

    private final SeveralGos cause = new SeveralGos();

    // as apt installs it: a link in /usr/bin to a folder that holds the release
    private static CaseMachine machine() {
        return CaseMachine.healthy().tool("/usr/lib/go-1.22/bin/go", CaseMachine.Tools.ELF_X86_64)
                .file("/usr/lib/go-1.22/VERSION", "go1.22.2\n").link("/usr/bin/go", "/usr/lib/go-1.22/bin/go");
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void isSuspectedWhereTwoReleasesAreInPath() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of("first",
                "/usr/local/go/bin/go (1.24.4)", "others", "/usr/bin/go (1.22.2)")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForTwoNamesOfOneRelease() {
        assertEquals(Verdict.ruledOut(),
                CaseMachine.healthy().link("/usr/bin/go", "/usr/local/go/bin/go").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheSearchDoesNotEnd() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "sh", "/usr/local/go/bin").verdict(cause));
    }
}
