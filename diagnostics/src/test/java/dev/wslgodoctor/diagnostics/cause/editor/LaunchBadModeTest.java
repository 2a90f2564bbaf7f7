package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchBadModeTest {

    private final LaunchBadMode cause = new LaunchBadMode();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return Given.configuration("\"request\": \"attach\",\n\"mode\": \"attach\",\n\"processId\": 12");
    }

    @Test
    void holdsForAModeThatTheRequestDoesNotKnow() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "mode \"attach\" (8)")), verdict(holding()));
    }

    @Test
    void isRuledOutForModeLocal() {
        assertEquals(Verdict.ruledOut(), verdict(Given.configuration(
                "\"request\": \"attach\",\n\"mode\": \"local\",\n\"processId\": 12")));
    }

    @Test
    void holdsWithoutARequest() {
        assertInstanceOf(Verdict.Holds.class, verdict(Given.configuration("\"mode\": \"debug\"")));
    }

    @Test
    void doesNotApplyWithoutLaunchJson() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(EditorProbes.LAUNCH_JSON)));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    private String corrected(String members) {
        return Given.written(cause.repair(Given.configuration(members)).orElseThrow());
    }

    @Test
    void theRepairChoosesWhatTheOtherAttributesSuggest() {
        assertTrue(Given.written(cause.repair(holding()).orElseThrow()).contains("\"mode\": \"local\""));
        assertTrue(corrected("\"request\": \"attach\",\n\"mode\": \"server\",\n\"port\": 2345")
                .contains("\"mode\": \"remote\""));
        assertTrue(corrected("\"request\": \"launch\",\n\"mode\": \"run\"").contains("\"mode\": \"auto\""));
        String attach = corrected("\"request\": \"launch\",\n\"mode\": \"local\",\n\"processId\": 12");
        assertTrue(attach.contains("\"request\": \"attach\"") && attach.contains("\"mode\": \"local\""), attach);
    }

    @Test
    void afterTheRepairItIsRuledOut() {
        for (String members : List.of("\"mode\": \"debug\"", "\"request\": \"start\",\n\"mode\": \"debug\"",
                "\"request\": \"launch\",\n\"mode\": \"local\"")) {
            assertEquals(Verdict.ruledOut(), verdict(Given.launchJson(corrected(members))), members);
        }
    }

    @Test
    void isOnlyLikelyWithoutARequestSinceTheOpenFileIsStartedThen() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause,
                Given.configuration("\"mode\": \"debug\""))).confidence());
    }
}
