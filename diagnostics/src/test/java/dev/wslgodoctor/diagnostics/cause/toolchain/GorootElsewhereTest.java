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
import java.util.Map;
import org.junit.jupiter.api.Test;

class GorootElsewhereTest {

    private final GorootElsewhere cause = new GorootElsewhere();

    private static CaseMachine machine(String root) {
        return CaseMachine.healthy().file("/home/dev/.config/go/env", "GOROOT=" + root + "\n")
                .file("/usr/lib/go-1.19/VERSION", "go1.19.8");
    }

    static FakeFacts holding() {
        return machine("/usr/lib/go-1.19").given();
    }

    // Go 1.24.4 says then: compile: version "go1.19.8" does not match go tool version "go1.24.4"
    @Test
    void holdsForTheFolderOfAnotherRelease() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("root", "/usr/lib/go-1.19", "release",
                "1.19.8", "path", "/usr/local/go/bin/go", "own", "1.24.4", "where", "/home/dev/.config/go/env")),
                machine("/usr/lib/go-1.19").verdict(cause));
    }

    // Go 1.24.4 says then: go: cannot find GOROOT directory
    @Test
    void holdsForAFolderThatIsNotThere() {
        assertEquals("-", assertInstanceOf(Verdict.Holds.class, machine("/opt/gone").verdict(cause)).arguments()
                .get("release"));
    }

    @Test
    void isRuledOutForItsOwnFolder() {
        assertEquals(Verdict.ruledOut(), machine("/usr/local/go").verdict(cause));
    }

    @Test
    void isRuledOutWhereNothingIsSet() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFolderCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("/usr/lib/go-1.19").fails(new Trouble.Denied("no"),
                "/usr/lib/go-1.19/VERSION").verdict(cause));
    }

    @Test
    void removesTheVariable() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine("/opt/gone").plan(cause).orElseThrow().actions().getFirst());
        assertEquals("", edit.content().orElseThrow().text());
    }

    @Test
    void admitsNotKnowingTheReleaseOfAGoFromSource() {
        assertInstanceOf(Verdict.Undetermined.class, machine("/home/dev/sdk/gotip")
                .folder("/home/dev/sdk/gotip/src/runtime").verdict(cause));
    }
}
