package dev.wslgodoctor.diagnostics.cause.files;

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

class ScriptWithDosLineEndsTest {

    private static final String SCRIPT = "/home/dev/shop/scripts/run it.sh";

    private final ScriptWithDosLineEnds cause = new ScriptWithDosLineEnds();

    // the script of the recording cli-crlf-shell-script
    private static CaseMachine machine(String text) {
        return CaseMachine.healthy().file(SCRIPT, text);
    }

    static FakeFacts holding() {
        return machine("#!/bin/sh\r\necho hi\r\n").given();
    }

    @Test
    void holdsForAnInterpreterLineWithACarriageReturn() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("file", SCRIPT, "count", "1")),
                machine("#!/bin/sh\r\necho hi\r\n").verdict(cause));
    }

    @Test
    void isRuledOutForTheSameScriptWithLinuxLineEnds() {
        assertEquals(Verdict.ruledOut(), machine("#!/bin/sh\necho hi\n").verdict(cause));
    }

    @Test
    void doesNotMindATextThatNamesNoInterpreter() {
        assertEquals(Verdict.ruledOut(), machine("echo hi\r\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheSearchDoesNotEnd() {
        assertInstanceOf(Verdict.Undetermined.class, machine("#!/bin/sh\r\n")
                .fails(new Trouble.TimedOut(Duration.ofSeconds(10), "slow"), "sh", "/home/dev/shop").verdict(cause));
    }

    @Test
    void takesOnlyTheCarriageReturnsBeforeALineEnd() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine("#!/bin/sh\r\nprintf 'a\rb'\r\n").plan(cause).orElseThrow().actions().getFirst());
        assertEquals("#!/bin/sh\nprintf 'a\rb'\n", edit.content().orElseThrow().text());
    }
}
