package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoStatementOnLineTest {

    private final NoStatementOnLine cause = new NoStatementOnLine();

    private static CaseMachine machine(int line) {
        return CaseMachine.healthy().breakpoint("/home/dev/shop/main.go:" + line);
    }

    static FakeFacts holding() {
        return machine(13).given();
    }

    @Test
    void holdsForABlankLine() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("place", "/home/dev/shop/main.go:13",
                "kind", "blank")), machine(13).verdict(cause));
    }

    @Test
    void isRuledOutForTheStatementBelow() {
        assertEquals(Verdict.ruledOut(), machine(15).verdict(cause));
    }

    @Test
    void holdsForACommentAHeaderAndALineBehindTheEnd() {
        assertEquals("comment", assertInstanceOf(Verdict.Holds.class, machine(1).verdict(cause)).arguments()
                .get("kind"));
        assertEquals("header", assertInstanceOf(Verdict.Holds.class, machine(2).verdict(cause)).arguments()
                .get("kind"));
        assertEquals("none", assertInstanceOf(Verdict.Holds.class, machine(999).verdict(cause)).arguments()
                .get("kind"));
    }

    @Test
    void isOnlyLikelyForAProgramThatIsBuiltAlready() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine(13).realProgram(
                "/home/dev/shop/bin/shop", "go1.24-debug").program("/home/dev/shop/bin/shop").verdict(cause))
                .confidence());
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine(13).fails(new Trouble.Denied("no"),
                "/home/dev/shop/main.go").verdict(cause));
    }
}
