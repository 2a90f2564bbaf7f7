package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerWithoutClientTest {

    private final ServerWithoutClient cause = new ServerWithoutClient();

    // as in the recording cli-attach-headless-stopped
    private static StagedMachine machine(String held, String... ports) {
        return StagedMachine.usual().ports(ports).portsOf(32445, ports)
                .delveRuns(32445, 1000, held, "/home/dev/go/bin/dlv", "attach",
                "32433", "--headless", "--listen=127.0.0.1:24821");
    }

    static FakeFacts holding() {
        return machine("32433 t", "24821").facts();
    }

    @Test
    void holdsForAStoppedProgramWithoutAClient() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("server", "32445", "port", "24821",
                "held", "32433", "command",
                "/home/dev/go/bin/dlv attach 32433 --headless --listen=127.0.0.1:24821")),
                machine("32433 t", "24821").verdict(cause));
    }

    @Test
    void isRuledOutByAClient() {
        assertEquals(Verdict.ruledOut(), machine("32433 t", "24821", "24821+").verdict(cause));
    }

    @Test
    void isRuledOutWhileTheProgramRuns() {
        assertEquals(Verdict.ruledOut(), machine("32433 S", "24821").verdict(cause));
    }

    @Test
    void isRuledOutForADelveThatAPersonTypesCommandsTo() {
        assertEquals(Verdict.ruledOut(), StagedMachine.usual()
                .delveRuns(90, 1000, "91 t", "dlv", "attach", "91").verdict(cause));
    }

    @Test
    void admitsNotKnowingTheProcesses() {
        assertInstanceOf(Verdict.Undetermined.class, StagedMachine.usual()
                .answers(Output.of(2, "", "sh: out of memory\n"), "grep -l '^dlv'").verdict(cause));
    }

    @Test
    void theRepairSendsOnlyTheSignalThatLetsTheProgramRunOn() {
        Action.Run run = assertInstanceOf(Action.Run.class, cause.repair(holding()).orElseThrow().actions().getFirst());
        assertTrue(run.apply().argv().get(2).contains("kill -TERM \"$1\""), run.toString());
        assertEquals(List.of("32445", "90210"), run.apply().argv().subList(4, 6));
        assertFalse(run.apply().asRoot());
    }

    @Test
    void whatEndsWithTheServerIsSaidBefore() {
        assertEquals("notice.end-delve-server", notice("attach", "32433", "--headless"));
        assertEquals("notice.end-delve-and-program", notice("exec", "--headless", "./shop"));
        assertEquals("notice.end-delve-and-program", notice("debug", "--headless", "--", "attach"));
        assertEquals("notice.end-delve-and-program", notice("dap"));
    }

    private String notice(String... command) {
        List<String> words = new ArrayList<>(List.of("dlv"));
        words.add(command[0]);
        words.add("--listen=127.0.0.1:24821");
        words.addAll(List.of(command).subList(1, command.length));
        Action.Run run = assertInstanceOf(Action.Run.class, cause.repair(StagedMachine.usual().portsOf(32445, "24821")
                .delveRuns(32445, 1000, "32433 t", words.toArray(String[]::new)).facts()).orElseThrow().actions()
                .getFirst());
        return run.notice().orElseThrow().messageKey();
    }

    @Test
    void theServerOfAnotherUserIsLeftToThatUser() {
        assertInstanceOf(Action.AskUser.class, cause.repair(StagedMachine.usual().portsOf(32445, "24821")
                .delveRuns(32445, 0,
                "32433 t", "dlv", "attach", "32433", "--headless", "--listen=127.0.0.1:24821").facts())
                .orElseThrow().actions().getFirst());
    }

    @Test
    void isRuledOutByAClientInTheNetworkOfItsContainer() {
        assertEquals(Verdict.ruledOut(), machine("32433 t", "24821").portsOf(32445, "*24821", "24821+").verdict(cause));
    }
}
