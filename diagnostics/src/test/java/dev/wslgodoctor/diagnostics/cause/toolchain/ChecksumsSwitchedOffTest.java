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

class ChecksumsSwitchedOffTest {

    private final ChecksumsSwitchedOff cause = new ChecksumsSwitchedOff();

    private static CaseMachine machine(String file) {
        return CaseMachine.healthy().file("/home/dev/.config/go/env", file);
    }

    static FakeFacts holding() {
        return machine("GOSUMDB=off\n").given();
    }

    @Test
    void holdsForTheDatabaseSwitchedOff() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("values", "GOSUMDB=off", "where",
                "/home/dev/.config/go/env")), machine("GOSUMDB=off\n").verdict(cause));
    }

    @Test
    void holdsForAPatternThatTakesInEverything() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("values", "GONOSUMDB=*", "where",
                "$GONOSUMDB")), CaseMachine.healthy().variable("GONOSUMDB", "*").verdict(cause));
    }

    @Test
    void isRuledOutForAPatternOfPrivateModules() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().variable("GONOSUMDB", "*.corp.example,git.example/team")
                .verdict(cause));
    }

    @Test
    void isRuledOutForAnotherDatabase() {
        assertEquals(Verdict.ruledOut(), machine("GOSUMDB=sum.example\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("GOSUMDB=off\n")
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "/home/dev/.config/go/env").verdict(cause));
    }

    @Test
    void onlyTheVariableIsTakenOut() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine("GOFLAGS=-mod=mod\nGOSUMDB=off\n").plan(cause).orElseThrow().actions().getFirst());

        assertEquals("GOFLAGS=-mod=mod\n", edit.content().orElseThrow().text());
    }
}
