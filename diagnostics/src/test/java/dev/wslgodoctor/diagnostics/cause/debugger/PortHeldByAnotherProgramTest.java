package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortHeldByAnotherProgramTest {

    private final PortHeldByAnotherProgram cause = new PortHeldByAnotherProgram();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", RemoteServerCausesTest.REMOTE).ports("2345")
                .says("72345\0004711\0c/home/dev/bin/shop --http :2345 \0", "socket:[$i]", "72345");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("session", "Connect", "port", "2345",
                "process", "4711", "command", "/home/dev/bin/shop --http :2345")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenThatOneFactDiffers() {
        assertEquals(Verdict.ruledOut(), machine().says("72345\0004711\0c/usr/bin/dlv dap --listen=127.0.0.1:2345 \0",
                "socket:[$i]", "72345").verdict(cause));
    }

    @Test
    void admitsNotKnowing() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/proc/net/tcp", "", 0, 0).verdict(cause));
    }

    @Test
    void doesNotApplyWithoutLaunchJson() {
        assertInstanceOf(Verdict.NotApplicable.class,
                machine().without("/home/dev/shop/.vscode/launch.json").verdict(cause));
    }
}
