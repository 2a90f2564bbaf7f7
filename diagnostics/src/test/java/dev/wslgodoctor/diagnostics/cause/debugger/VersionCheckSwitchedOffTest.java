package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class VersionCheckSwitchedOffTest {

    private final VersionCheckSwitchedOff cause = new VersionCheckSwitchedOff();

    private static final String LAUNCH = "/home/dev/shop/.vscode/launch.json";

    private static CaseMachine machine(String flag) {
        return CaseMachine.healthy().file(LAUNCH, """
                {"configurations": [
                  {"type": "go", "name": "shop", "request": "launch", "program": "${workspaceFolder}",
                   "dlvFlags": ["--log", "FLAG"]}
                ]}
                """.replace("FLAG", flag));
    }

    static FakeFacts holding() {
        return machine("--check-go-version=false").given();
    }

    @Test
    void holdsForTheFlagInLaunchJson() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("places", LAUNCH + ":3")),
                machine("--check-go-version=false").verdict(cause));
    }

    @Test
    void isRuledOutForTheFlagSetToTrue() {
        assertEquals(Verdict.ruledOut(), machine("--check-go-version=true").verdict(cause));
    }

    @Test
    void holdsForTheFlagInTheSettings() {
        assertInstanceOf(Verdict.Holds.class, machine("--log").file("/home/dev/shop/.vscode/settings.json",
                "{\"go.delveConfig\": {\"dlvFlags\": [\"--check-go-version=false\"]}}\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenLaunchJsonCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("--check-go-version=false")
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), LAUNCH).verdict(cause));
    }

    @Test
    void onlyTheFlagIsTakenOut() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine("--check-go-version=false").plan(cause).orElseThrow().actions().getFirst());

        assertTrue(edit.content().orElseThrow().text().contains("\"dlvFlags\": [\"--log\" ]"),
                edit.content().orElseThrow().text());
    }
}
