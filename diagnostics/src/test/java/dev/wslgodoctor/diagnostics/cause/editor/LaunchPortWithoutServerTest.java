package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaunchPortWithoutServerTest {

    private final LaunchPortWithoutServer cause = new LaunchPortWithoutServer();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return listening("\"request\": \"launch\",\n\"port\": 2345,\n\"host\": \"127.0.0.1\"", 22);
    }

    private static FakeFacts listening(String members, Integer... ports) {
        return Given.configuration(members).with(NetworkProbes.LISTENING, Set.of(ports));
    }

    @Test
    void holdsForAPortOnWhichNothingListens() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "port 2345 (8)")), verdict(holding()));
    }

    @Test
    void isRuledOutWhenAServerListensThere() {
        assertEquals(Verdict.ruledOut(), verdict(listening(
                "\"request\": \"launch\",\n\"port\": 2345,\n\"host\": \"127.0.0.1\"", 2345)));
    }

    @Test
    void portZeroStandsForNone() {
        assertEquals(Verdict.ruledOut(), verdict(listening("\"request\": \"launch\",\n\"port\": 0")));
    }

    @Test
    void aRemoteSessionIsMeantToConnect() {
        assertEquals(Verdict.ruledOut(), verdict(listening(
                "\"request\": \"attach\",\n\"mode\": \"remote\",\n\"port\": 2345")));
    }

    @Test
    void admitsNotKnowingAServerOnAnotherMachine() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(listening(
                "\"request\": \"launch\",\n\"port\": 2345,\n\"host\": \"build.example\"")));
    }

    @Test
    void admitsNotKnowingWhatListens() {
        assertInstanceOf(Verdict.Undetermined.class,
                verdict(Given.configuration("\"request\": \"launch\",\n\"port\": 2345")));
    }

    @Test
    void doesNotApplyWithoutLaunchJson() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(EditorProbes.LAUNCH_JSON)));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theRepairRemovesPortAndHost() {
        assertEquals(Given.configuration("\"request\": \"launch\"").need(EditorProbes.LAUNCH_JSON).raw().text(),
                Given.written(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void aTaskBeforeTheSessionMayStartTheServer() {
        assertEquals(Verdict.ruledOut(), verdict(listening(
                "\"request\": \"launch\",\n\"preLaunchTask\": \"dlv dap\",\n\"port\": 2345")));
    }

    @Test
    void isRuledOutForTheOldAdapterWhichStartsDelveOnThisPort() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, Given.configuration("\"request\": \"launch\", "
                + "\"port\": 2345, \"debugAdapter\": \"legacy\"")));
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, Given.configuration("\"request\": \"launch\", "
                + "\"port\": 2345").with(EditorProbes.SETTINGS,
                Given.settings("{ \"go.delveConfig\": { \"debugAdapter\": \"legacy\" } }"))));
    }
}
