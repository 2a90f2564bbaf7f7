package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerOfAnotherUserTest {

    private final ServerOfAnotherUser cause = new ServerOfAnotherUser();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", RemoteServerCausesTest.REMOTE).ports("2345")
                .delveRuns(77, 0, "", "dlv", "exec", "./shop", "--headless", "--listen=127.0.0.1:2345");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Connect", "port", "2345",
                "server", "77", "owner", "0", "user", "1000",
                "command", "dlv exec ./shop --headless --listen=127.0.0.1:2345")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenThatOneFactDiffers() {
        assertEquals(Verdict.ruledOut(), machine().account("root", 0, "/usr/local/go/bin:/usr/bin").verdict(cause));
    }

    @Test
    void admitsNotKnowing() {
        assertInstanceOf(Verdict.Undetermined.class, machine().answers(Output.of(1, "", ""), "grep -l '^dlv'")
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutLaunchJson() {
        assertInstanceOf(Verdict.NotApplicable.class,
                machine().without("/home/dev/shop/.vscode/launch.json").verdict(cause));
    }

    @Test
    void isRuledOutForAServerInTheNetworkOfAContainer() {
        assertInstanceOf(Verdict.Holds.class, machine().portsOf(77, "2345").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine().ports().portsOf(77, "2345").verdict(cause));
    }

    @Test
    void isOnlyLikelyWhereTheEditorsWindowRunsOnWindows() {
        StagedMachine machine = machine().choosing(Choice.NONE.withProject("/mnt/c/Users/dev/shop"))
                .file("/mnt/c/Users/dev/shop/.vscode/launch.json", RemoteServerCausesTest.REMOTE)
                .windowOnWindows("Users/dev/shop");
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence());
    }
}
