package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoLineNamesNoReleaseTest {

    private final GoLineNamesNoRelease cause = new GoLineNamesNoRelease();

    private static CaseMachine machine(String go, String line) {
        return CaseMachine.healthy().says("go version go" + go + " linux/amd64\n", "/usr/local/go/bin/go", "version")
                .file("/home/dev/shop/go.mod", "module example.com/shop\n\n" + line + "\n");
    }

    static FakeFacts holding() {
        return machine("1.22.2", "go 1.24").given();
    }

    @Test
    void holdsForALineOfTwoPartsAndAGoThatTakesItByItsWord() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("line", "1.24", "file",
                "/home/dev/shop/go.mod:3", "found", "1.22.2")), machine("1.22.2", "go 1.24").verdict(cause));
    }

    @Test
    void isRuledOutForALineOfThreeParts() {
        assertEquals(Verdict.ruledOut(), machine("1.22.2", "go 1.24.0").verdict(cause));
    }

    @Test
    void isRuledOutByAToolchainLine() {
        assertEquals(Verdict.ruledOut(), machine("1.22.2", "go 1.24\n\ntoolchain go1.24.4").verdict(cause));
    }

    @Test
    void isRuledOutForAGoThatAddsTheZero() {
        assertEquals(Verdict.ruledOut(), machine("1.23.0", "go 1.24").verdict(cause));
    }

    @Test
    void isRuledOutWhereNothingMayBeFetched() {
        assertEquals(Verdict.ruledOut(),
                machine("1.22.2", "go 1.24").variable("GOTOOLCHAIN", "local").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenGoDoesNotAnswer() {
        assertInstanceOf(Verdict.Undetermined.class, machine("1.22.2", "go 1.24").fails(
                new Trouble.TimedOut(Duration.ofSeconds(10), "slow"), "/usr/local/go/bin/go", "version")
                .verdict(cause));
    }

    @Test
    void writesTheThirdPartAndKeepsTheRest() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class, machine("1.22.2", "go 1.24 // least")
                .plan(cause).orElseThrow().actions().getFirst());
        assertEquals("module example.com/shop\n\ngo 1.24.0 // least\n", edit.content().orElseThrow().text());
    }
}
