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
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchJsonBrokenTest {

    private final LaunchJsonBroken cause = new LaunchJsonBroken();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return Given.configuration("\"request\": \"launch\"\n\"mode\": \"debug\"");
    }

    @Test
    void namesTheFirstPlaceThatCannotBeRead() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "line", "8", "column", "13",
                "text", "\"mode\": \"debug\"")), verdict(holding()));
    }

    @Test
    void isRuledOutForAFileWithCommentsAndTrailingCommas() {
        assertEquals(Verdict.ruledOut(), verdict(Given.configuration("\"request\": \"launch\",\n\"mode\": \"debug\"")));
    }

    @Test
    void blocksWhenNoConfigurationIsLeft() {
        assertEquals(Severity.BLOCKS, assertInstanceOf(Verdict.Holds.class,
                verdict(Given.launchJson("{ configurations"))).severity());
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
    void theRepairIsLeftToTheUser() {
        assertTrue(cause.repair(holding()).orElseThrow().onlyByHand());
    }
}
