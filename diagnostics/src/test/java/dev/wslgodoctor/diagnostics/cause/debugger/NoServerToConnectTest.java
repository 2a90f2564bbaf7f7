package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoServerToConnectTest {

    private final NoServerToConnect cause = new NoServerToConnect();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", RemoteServerCausesTest.REMOTE);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of("session", "Connect", "port", "2345")),
                machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenThatOneFactDiffers() {
        assertEquals(Verdict.ruledOut(), machine().ports("2345").verdict(cause));
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

    @Test
    void isLikelyForTheOneThatWasChosen() {
        StagedMachine two = machine().inProject(".vscode/launch.json", RemoteServerCausesTest.REMOTE.replace("]}\n",
                ", {\"name\": \"Run\", \"type\": \"go\", \"request\": \"launch\"}]}\n"));
        Choice chosen = new Choice(Optional.empty(), Optional.of(StagedMachine.PROJECT), Optional.of("Connect"),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("session", "Connect", "port", "2345")),
                two.choosing(chosen).verdict(cause));
    }

    @Test
    void theStepByHandNamesThePortOnWhichNothingListens() {
        StagedMachine two = machine().inProject(".vscode/launch.json", RemoteServerCausesTest.REMOTE.replace("]}\n",
                ", {\"name\": \"Other\", \"type\": \"go\", \"request\": \"attach\", \"mode\": \"remote\", "
                        + "\"port\": 4711}]}\n")).ports("2345");

        assertEquals(new Action.AskUser("debugger.no-server-to-connect.by-hand", Map.of("port", "4711")),
                cause.repair(two.facts()).orElseThrow().actions().getFirst());
    }

    @Test
    void aPortThatIsTextCountsAndOneThatAVariableGivesIsNotGuessed() {
        CaseMachine machine = CaseMachine.healthy().file("/proc/net/tcp", "  sl  local_address\n");
        assertEquals("40000", assertInstanceOf(Verdict.Holds.class, machine.file("/home/dev/shop/.vscode/launch.json",
                remote("\"40000\"")).verdict(cause)).arguments().get("port"));
        assertInstanceOf(Verdict.NotApplicable.class, machine.file("/home/dev/shop/.vscode/launch.json",
                remote("\"${input:port}\"")).verdict(cause));
    }

    private static String remote(String port) {
        return "{ \"configurations\": [ { \"name\": \"R\", \"type\": \"go\", \"request\": \"attach\", "
                + "\"mode\": \"remote\", \"port\": " + port + " } ] }";
    }
}
