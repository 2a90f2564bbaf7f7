package dev.wslgodoctor.diagnostics.cause.binary;

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

class TestFlagsHoldGcflagsTest {

    private static final String FILE = "/home/dev/.vscode-server/data/Machine/settings.json";

    private final TestFlagsHoldGcflags cause = new TestFlagsHoldGcflags();

    private static CaseMachine machine(String settings) {
        return CaseMachine.healthy().file(FILE, settings);
    }

    static FakeFacts holding() {
        return machine("{ \"go.testFlags\": [ \"-v\", \"-gcflags=all=-N -l\" ] }").given();
    }

    @Test
    void isLikelyForFlagsOfTests() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("where", FILE + ":1", "flags",
                "-gcflags=all=-N -l")), machine("{ \"go.testFlags\": [ \"-v\", \"-gcflags=all=-N -l\" ] }")
                .verdict(cause));
    }

    @Test
    void isRuledOutForOtherFlags() {
        assertEquals(Verdict.ruledOut(), machine("{ \"go.testFlags\": [ \"-v\" ] }").verdict(cause));
    }

    @Test
    void theFlagsOfBuildsCountOnlyWhereTestsHaveNone() {
        assertInstanceOf(Verdict.Holds.class,
                machine("{ \"go.buildFlags\": [ \"-gcflags\", \"-N\" ] }").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine("{ \"go.buildFlags\": [ \"-gcflags=-N\" ], \"go.testFlags\": [] }")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheSettingsCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("{}").fails(new Trouble.Denied("no"),
                "/home/dev/shop/.vscode/settings.json").verdict(cause));
    }

    @Test
    void removesTheFlagAndItsValueAndKeepsTheRest() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class, machine(
                "{ \"go.testFlags\": [ \"-v\", \"-gcflags\", \"all=-N -l\" ] } // mine\n").plan(cause).orElseThrow()
                .actions().getFirst());
        assertEquals("{ \"go.testFlags\": [ \"-v\" ] } // mine\n", edit.content().orElseThrow().text());
    }
}
