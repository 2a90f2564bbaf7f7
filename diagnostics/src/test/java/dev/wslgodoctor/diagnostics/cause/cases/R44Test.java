package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import org.junit.jupiter.api.Test;

/** Case R44 of the case book: a window on Windows attaches to a process of a service. */
class R44Test {

    private static StagedMachine machine(String user) {
        return StagedMachine.usual().choosing(Choice.NONE.withProject("C:\\Users\\dev\\shop"))
                .windowOnWindows("Users/dev/shop").variable("USERNAME", "dev")
                .file("/mnt/c/Users/dev/shop/.vscode/launch.json", """
                        {"configurations": [{"name": "Attach", "type": "go", "request": "attach", "mode": "local",
                            "processId": 9704}]}
                        """)
                .file("/mnt/c/Users/dev/shop/go.mod", "module example.com/shop\n\ngo 1.24\n")
                .windowsSays(Output.of(0, "\"shop.exe\",\"9704\",\"Services\",\"0\",\"9,216 K\",\"Unknown\",\"" + user
                        + "\",\"0:00:01\",\"N/A\"\r\n", ""), "tasklist", "PID eq 9704");
    }

    @Test
    void isRankedFirstAndLikely() {
        Finding first = machine("NT AUTHORITY\\SYSTEM").examined().holding().getFirst();
        assertEquals("debugger.windows-attach-denied", first.causeId());
        assertEquals(Confidence.LIKELY, ((Verdict.Holds) first.verdict()).confidence());
    }

    @Test
    void isNotFoundForAnOwnProcess() {
        assertTrue(machine("DESKTOP-1\\dev").examined().holding().stream()
                .noneMatch(finding -> finding.causeId().equals("debugger.windows-attach-denied")));
    }
}
