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

class OldGoRenamesModulesTest {

    private final OldGoRenamesModules cause = new OldGoRenamesModules();

    private static CaseMachine machine(String go) {
        return CaseMachine.healthy().says("go version go" + go + " linux/amd64\n", "/usr/local/go/bin/go", "version")
                .variable("GOMODCACHE", "/mnt/c/Users/dev/go/pkg/mod");
    }

    static FakeFacts holding() {
        return machine("1.14.15").given();
    }

    @Test
    void isLikelyOnFilesOfWindows() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("go", "1.14.15", "folder",
                "/mnt/c/Users/dev/go/pkg/mod", "type", "9p")), machine("1.14.15").verdict(cause));
    }

    @Test
    void isOnlySuspectedOnTheLinuxDisk() {
        assertEquals(Confidence.SUSPECT, assertInstanceOf(Verdict.Holds.class,
                machine("1.14.15").variable("GOMODCACHE", "").verdict(cause)).confidence());
    }

    @Test
    void isRuledOutForAGoThatUnpacksInPlace() {
        assertEquals(Verdict.ruledOut(), machine("1.16").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenGoDoesNotAnswer() {
        assertInstanceOf(Verdict.Undetermined.class, machine("1.14.15").fails(
                new Trouble.TimedOut(Duration.ofSeconds(10), "slow"), "/usr/local/go/bin/go", "version")
                .verdict(cause));
    }
}
