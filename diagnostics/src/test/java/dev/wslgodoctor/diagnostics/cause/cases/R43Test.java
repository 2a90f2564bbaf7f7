package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.debugger.TargetAlreadyTraced;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R43 of the case book: the process has a tracer, a Delve of an earlier session that nobody is connected to. */
class R43Test {

    private static final String STATUS = "Name:\tshop\nState:\t%s\nTgid:\t4711\nPid:\t4711\nPPid:\t1\nTracerPid:\t%d\n"
            + "Uid:\t1000\t1000\t1000\t1000\n";

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{"name": "Attach", "type": "go", "request": "attach", "mode": "local",
                    "processId": 4711}]}
                """);
    }

    private static StagedMachine traced() {
        String command = "/home/dev/go/bin/dlv attach 4711 --headless --listen=127.0.0.1:2345 ";
        return machine().ports("2345").portsOf(99, "2345").delveRuns(99, 1000, "4711 t", command.strip().split(" "))
                .says("4711\0" + STATUS.formatted("t (tracing stop)", 99) + "\0dev\0001000\0x" + command + "\0",
                        "/proc/$p/status", "4711");
    }

    @Test
    void theTracerOfTheProcessIsRankedFirstAndTheServerFollows() {
        List<String> found = traced().examined().holding().stream().map(Finding::causeId).toList();
        assertEquals(List.of("debugger.target-already-traced", "debugger.server-without-client"), found);
    }

    @Test
    void theRepairShowsNumberAndCommandLineAndEndsTheServerThatAttached() {
        Plan plan = new TargetAlreadyTraced().repair(traced().facts()).orElseThrow();

        assertEquals("ask", plan.kind());
        assertEquals(Map.of("server", "99", "command",
                "/home/dev/go/bin/dlv attach 4711 --headless --listen=127.0.0.1:2345"),
                assertInstanceOf(Action.Run.class, plan.actions().getFirst()).notice().orElseThrow().arguments());
    }

    @Test
    void nothingIsFoundWithoutATracer() {
        assertEquals(Optional.empty(), machine().says("4711\0" + STATUS.formatted("S (sleeping)", 0)
                + "\0dev\0001000\0x\0", "/proc/$p/status", "4711").first());
    }
}
