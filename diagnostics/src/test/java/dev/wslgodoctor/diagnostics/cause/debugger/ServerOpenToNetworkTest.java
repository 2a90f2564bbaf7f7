package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerOpenToNetworkTest {

    private final ServerOpenToNetwork cause = new ServerOpenToNetwork();

    private static StagedMachine machine() {
        return StagedMachine.usual().ports("*2345").delveRuns(77, 1000, "", "dlv", "dap", "--listen=:2345");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("server", "77", "address", ":2345",
                "command", "dlv dap --listen=:2345")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenThatOneFactDiffers() {
        assertEquals(Verdict.ruledOut(), machine().delveRunsAnew(77, 1000, "", "dlv", "dap", "--listen=localhost:2345")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowing() {
        assertInstanceOf(Verdict.Undetermined.class, machine().answers(Output.of(1, "", ""), "grep -l '^dlv'")
                .verdict(cause));
    }

    @Test
    void isRuledOutForAServerInAContainerWhosePortIsPublishedToThisMachineOnly() {
        assertEquals(Verdict.ruledOut(), machine().ports("2345").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine().ports().verdict(cause));
    }

    @Test
    void isOnlyLikelyWhereTheCommandLineNamesNoPort() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine().delveRunsAnew(77, 1000, "",
                "dlv", "dap", "--listen=0.0.0.0:0").verdict(cause)).confidence());
    }

    @Test
    void admitsNotKnowingTheSockets() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                machine().facts().unknown(DelveServerProbes.SOCKETS, new Trouble.Denied("no"))));
    }
}
