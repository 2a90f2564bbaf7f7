package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsAttachDeniedTest {

    private static final String ATTACH = """
            {"configurations": [{"name": "Attach", "type": "go", "request": "attach", "mode": "local",
                "processId": 9704}]}
            """;

    private final WindowsAttachDenied cause = new WindowsAttachDenied();

    private static StagedMachine machine(String user) {
        return StagedMachine.usual().choosing(Choice.NONE.withProject("/mnt/c/Users/dev/shop"))
                .windowOnWindows("Users/dev/shop").file("/mnt/c/Users/dev/shop/.vscode/launch.json", ATTACH)
                .variable("USERNAME", "Dev").windowsSays(Output.of(0,
                        "\"shop.exe\",\"9704\",\"Services\",\"0\",\"12,345 K\",\"Unknown\",\"" + user
                                + "\",\"0:00:01\",\"N/A\"\r\n", ""), "tasklist", "PID eq 9704");
    }

    static FakeFacts holding() {
        return machine("N/A").facts();
    }

    static FakeFacts ruledOut() {
        return machine("DESKTOP-1\\dev").facts();
    }

    @Test
    void holdsForAProcessWhoseUserWindowsDoesNotTell() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("process", "9704",
                "program", "shop.exe", "owner", "N/A")), machine("N/A").verdict(cause));
    }

    @Test
    void isRuledOutForAnOwnProcess() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void doesNotApplyToAWindowInTheDistro() {
        assertInstanceOf(Verdict.NotApplicable.class, StagedMachine.usual().windowInDistro("/home/dev/shop")
                .inProject(".vscode/launch.json", ATTACH).verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTasklistDoesNotRun() {
        assertInstanceOf(Verdict.Undetermined.class, StagedMachine.usual()
                .choosing(Choice.NONE.withProject("/mnt/c/Users/dev/shop")).windowOnWindows("Users/dev/shop")
                .file("/mnt/c/Users/dev/shop/.vscode/launch.json", ATTACH).verdict(cause));
    }
}
