package dev.wslgodoctor.diagnostics.cause.files;

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

class PathCaseDiffersTest {

    private final PathCaseDiffers cause = new PathCaseDiffers();

    private static CaseMachine machine(String program) {
        return CaseMachine.healthy().onWindowsDrive().file("/mnt/c/Users/dev/shop/.vscode/launch.json", """
                { "configurations": [ { "name": "Launch shop", "type": "go", "request": "launch", "mode": "debug",
                    "program": "%s" } ] }
                """.formatted(program));
    }

    static FakeFacts holding() {
        return machine("/mnt/c/users/dev/Shop").given();
    }

    @Test
    void holdsForAProgramInAnotherCase() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("used", "/mnt/c/users/dev/Shop",
                "real", "/mnt/c/Users/dev/shop", "where", "launch.json: Launch shop")),
                machine("/mnt/c/users/dev/Shop").verdict(cause));
    }

    @Test
    void isRuledOutForTheSpellingOfTheFolders() {
        assertEquals(Verdict.ruledOut(), machine("/mnt/c/Users/dev/shop").verdict(cause));
    }

    @Test
    void doesNotApplyOnTheLinuxDisk() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheMountsCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("/mnt/c/users/dev/shop")
                .fails(new Trouble.Denied("no"), "/proc/mounts").verdict(cause));
    }
}
