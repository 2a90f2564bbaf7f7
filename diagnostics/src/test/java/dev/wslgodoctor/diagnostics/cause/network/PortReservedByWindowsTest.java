package dev.wslgodoctor.diagnostics.cause.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortReservedByWindowsTest {

    private final PortReservedByWindows cause = new PortReservedByWindows();

    static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{"name": "Connect", "type": "go", "request": "attach", "mode": "remote",
                    "port": 2345, "host": "127.0.0.1"}]}
                """).windowsSays(Output.of(0, """

                Protocol tcp Port Exclusion Ranges

                Start Port    End Port
                ----------    --------
                      2262        2361
                     40100       40199
                """, ""), "netsh.exe", "excludedportrange");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForAPortInsideAReservedRange() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("port", "2345", "range", "2262-2361")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByRangesThatLeaveThePortFree() {
        assertEquals(Verdict.ruledOut(), machine().windowsSays(Output.of(0, "  2262  2344\n", ""), "excludedportrange")
                .verdict(cause));
    }

    @Test
    void asksNothingOfWindowsWithoutAPort() {
        assertEquals(Verdict.notApplicable("port"), StagedMachine.usual().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Run\", \"type\": \"go\", \"request\": \"launch\"}]}")
                .verdict(cause));
    }

    // what the advice of the issue makes: the administrator keeps the port free for the debugger
    @Test
    void isRuledOutByARangeThatAnAdministratorMade() {
        assertEquals(Verdict.ruledOut(), machine().windowsSays(Output.of(0, """
                协议 tcp 端口排除范围

                      2345        2345     *
                     50000       50059     *
                """, ""), "excludedportrange").verdict(cause));
    }

    @Test
    void leavesThePortOfAnotherComputerAlone() {
        assertEquals(Verdict.notApplicable("port"), machine().inProject(".vscode/launch.json", """
                {"configurations": [{"name": "Connect", "type": "go", "request": "attach", "mode": "remote",
                    "port": 2345, "host": "10.0.0.5"}]}
                """).verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenNetshFails() {
        assertInstanceOf(Verdict.Undetermined.class, machine().windowsSays(Output.of(1, "", "no"), "excludedportrange")
                .verdict(cause));
    }

    @Test
    void theRepairTakesAPortThatIsNotReservedEither() {
        assertTrue(machine().repaired(cause, "launch.json").contains("\"port\": 40200"));
    }
}
