package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachLocalToServerTest {

    private final AttachLocalToServer cause = new AttachLocalToServer();

    private static StagedMachine machine() {
        return StagedMachine.usual().ports("2345").inProject(".vscode/launch.json", """
                {"configurations": [{"name": "Attach", "type": "go", "request": "attach", "mode": "local",
                    "processId": 4711, "port": 2345}]}
                """).delveRuns(77, 1000, "4711 S", "dlv", "exec", "./shop", "--headless", "--listen=127.0.0.1:2345");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Attach", "port", "2345",
                "file", "/home/dev/shop/.vscode/launch.json",
                "command", "dlv exec ./shop --headless --listen=127.0.0.1:2345")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenThatOneFactDiffers() {
        assertEquals(Verdict.ruledOut(), machine().delveRunsAnew(77, 1000, "", "dlv", "dap", "--listen=127.0.0.1:2345")
                .verdict(cause));
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
    void theRepairMakesItRemote() {
        assertEquals("""
                {"configurations": [{"name": "Attach", "type": "go", "request": "attach", "mode": "remote",
                    "port": 2345}]}
                """.replaceAll("\\s+", ""), machine().repaired(cause, "launch.json").replaceAll("\\s+", ""));
    }

    @Test
    void isNotAboutTheOldAdapterNorAboutAnotherMachine() {
        for (String members : List.of("\"debugAdapter\": \"legacy\"", "\"host\": \"10.0.0.7\"")) {
            CaseMachine machine = CaseMachine.healthy().file("/home/dev/shop/.vscode/launch.json",
                    "{ \"configurations\": [ { \"name\": \"S\", \"type\": \"go\", \"request\": \"attach\", "
                            + "\"mode\": \"local\", \"port\": 2345, " + members + " } ] }");
            assertInstanceOf(Verdict.NotApplicable.class, machine.verdict(cause), members);
        }
    }
}
