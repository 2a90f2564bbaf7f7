package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchUnknownAttributeTest {

    private final LaunchUnknownAttribute cause = new LaunchUnknownAttribute();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return Given.configuration("\"request\": \"launch\",\n\"dlvDap\": true, // faster\n\"Program\": \".\"");
    }

    @Test
    void listsWhatNothingReadsWithItsLines() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "dlvDap (8), Program (9)")),
                verdict(holding()));
    }

    @Test
    void isRuledOutForAttributesThatExist() {
        assertEquals(Verdict.ruledOut(), verdict(Given.configuration(
                "\"request\": \"launch\",\n\"program\": \".\",\n\"preLaunchTask\": \"build\"")));
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
    void theRepairRemovesWhatNeverExistedAndCorrectsTheCase() {
        assertEquals("""
                {
                    // how we start the shop
                    "configurations": [
                        {
                            "name": "Shop",
                            "type": "go",
                            "request": "launch",
                            // faster
                            "program": "."
                        },
                    ],
                }
                """, Given.written(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void isOnlyLikelyForANameThatANewerExtensionMayKnow() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, verdict(Given.configuration(
                "\"request\": \"launch\",\n\"brandNew\": true"))).confidence());
    }
}
