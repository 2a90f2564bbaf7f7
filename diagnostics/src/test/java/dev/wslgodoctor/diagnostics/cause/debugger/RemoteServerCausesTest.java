package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import org.junit.jupiter.api.Test;

/** Sessions that connect to a server: who listens, as whom, and where. */
class RemoteServerCausesTest {

    static final String REMOTE = """
            {"configurations": [{"name": "Connect", "type": "go", "request": "attach", "mode": "remote",
                "port": 2345, "host": "127.0.0.1"}]}
            """;

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", REMOTE);
    }

    @Test
    void aServerOfTheSameUserIsFine() {
        StagedMachine fine = machine().ports("2345").delveRuns(77, 1000, "", "dlv", "exec", "./shop", "--headless",
                "--listen", "127.0.0.1:2345");
        assertEquals(Verdict.ruledOut(), fine.verdict(new ServerOfAnotherUser()));
        assertEquals(Verdict.ruledOut(), fine.verdict(new NoServerToConnect()));
        assertEquals(Verdict.ruledOut(), fine.verdict(new ServerOpenToNetwork()));
    }

    @Test
    void aServerThatLetsOtherUsersInIsFine() {
        assertEquals(Verdict.ruledOut(), machine().ports("2345").delveRuns(77, 0, "", "dlv", "exec", "./shop",
                "--headless", "--only-same-user=false", "--listen=127.0.0.1:2345").verdict(new ServerOfAnotherUser()));
    }

    @Test
    void wordsOfTheProgramAreNoFlagsOfDelve() {
        assertInstanceOf(Verdict.Holds.class, machine().ports("2345").delveRuns(77, 0, "", "dlv", "exec", "./shop",
                "--headless", "-l=127.0.0.1:2345", "--", "--only-same-user=false")
                .verdict(new ServerOfAnotherUser()));
    }

    @Test
    void aTaskMayStartTheServer() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                REMOTE.replace("\"port\"", "\"preLaunchTask\": \"serve\", \"port\"")).verdict(new NoServerToConnect()));
    }

    @Test
    void aSilentPortOfOneSessionAmongSeveralIsOnlyAPossibility() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, machine().inProject(".vscode/launch.json",
                REMOTE.replace("]}\n", ", {\"name\": \"Run\", \"type\": \"go\", \"request\": \"launch\"}]}\n"))
                .verdict(new NoServerToConnect()));
        assertEquals(Confidence.SUSPECT, holds.confidence());
        assertEquals(Severity.NOTE, holds.severity());
    }

    @Test
    void aServerOnAnotherMachineIsNotLookedFor() {
        StagedMachine elsewhere = machine().inProject(".vscode/launch.json",
                REMOTE.replace("127.0.0.1", "build.example"));
        assertInstanceOf(Verdict.NotApplicable.class, elsewhere.verdict(new NoServerToConnect()));
        assertInstanceOf(Verdict.NotApplicable.class, elsewhere.verdict(new PortHeldByAnotherProgram()));
    }
}
