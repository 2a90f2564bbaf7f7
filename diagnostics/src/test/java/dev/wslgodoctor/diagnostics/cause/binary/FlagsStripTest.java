package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlagsStripTest {

    private final FlagsStrip cause = new FlagsStrip();

    static FakeFacts holding() {
        return launch("\"buildFlags\": \"-tags=dev -ldflags='-s -w'\"");
    }

    private static FakeFacts launch(String attributes) {
        return LaunchFiles.project(LaunchFiles.building(attributes), "{}");
    }

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    private String repaired(FakeFacts facts) {
        Plan plan = cause.repair(facts).orElseThrow();
        return LaunchFiles.edited(plan, "launch.json").orElseThrow();
    }

    @Test
    void holdsWhenBuildFlagsStrip() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("where", "launch.json: Service",
                "flags", "-ldflags=-s -w", "words", "-s -w")), verdict(holding()));
    }

    @Test
    void isRuledOutWhenTheyDoNot() {
        assertEquals(Verdict.ruledOut(), verdict(launch("\"buildFlags\": \"-tags=dev -ldflags='-X main.v=-s'\"")));
        assertEquals(Verdict.ruledOut(), verdict(launch("")));
    }

    @Test
    void holdsForEachWayOfWritingThem() {
        for (String attribute : new String[] {"\"buildFlags\": \"-ldflags=-w\"",
            "\"buildFlags\": [\"-ldflags\", \"-s -w\"]",
            "\"buildFlags\": [\"-ldflags=all=-s\"]", "\"env\": {\"GOFLAGS\": \"-mod=mod -ldflags=-s\"}"}) {
            assertInstanceOf(Verdict.Holds.class, verdict(launch(attribute)), attribute);
        }
    }

    @Test
    void isRuledOutWhenBuildFlagsOverrideWhatGoflagsStrips() {
        assertEquals(Verdict.ruledOut(),
                verdict(launch("\"env\": {\"GOFLAGS\": \"-ldflags=-s\"}, \"buildFlags\": \"-ldflags=-X=main.v=1\"")));
    }

    @Test
    void isRuledOutForASessionThatBuildsNothing() {
        assertEquals(Verdict.ruledOut(), verdict(launch("\"buildFlags\": \"-ldflags=-s\", \"mode\": \"exec\"")));
    }

    @Test
    void holdsLessGravelyForTheSettingsOfDebugTest() {
        FakeFacts facts = LaunchFiles.project(LaunchFiles.building(""),
                "{\n \"go.testFlags\": [\"-v\", \"-ldflags=-s\"]\n}");

        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, verdict(facts));
        assertEquals(Severity.DEGRADES, holds.severity());
        assertEquals("/home/dev/shop/.vscode/settings.json:2", holds.arguments().get("where"));
        assertEquals("{\n \"go.testFlags\": [\"-v\" ]\n}",
                LaunchFiles.edited(cause.repair(facts).orElseThrow(), "settings.json").orElseThrow());
    }

    @Test
    void readsTheSettingsWhereThereIsNoLaunchJson() {
        FakeFacts facts = LaunchFiles.project("{}", "{\"go.buildFlags\": [\"-ldflags=-w\"]}")
                .absent(DebugProbes.EXAMINED).absent(EditorProbes.LAUNCH_JSON);

        assertInstanceOf(Verdict.Holds.class, verdict(facts));
    }

    @Test
    void admitsNotKnowingWhenLaunchJsonCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class,
                verdict(launch("").unknown(DebugProbes.EXAMINED, new Trouble.Denied("no permission"))));
    }

    @Test
    void removesOnlyTheWordsThatStrip() {
        String before = LaunchFiles.building("\"buildFlags\": \"-tags=dev -ldflags='-s -w -X main.v=1'\"");
        assertEquals(before.replace("-s -w ", ""), repaired(LaunchFiles.project(before, "{}")));

        String list = LaunchFiles.building("\"buildFlags\": [\"-v\", \"-ldflags\", /* small */ \"-s -w -X main.v=1\"]");
        assertEquals(list.replace("-s -w ", ""), repaired(LaunchFiles.project(list, "{}")));
    }

    @Test
    void removesAnAttributeThatIsLeftEmptyAndIsCuredByIt() {
        String file = repaired(launch("\"buildFlags\": \"-ldflags='-s -w'\", \"env\": {\"GOFLAGS\": \"-ldflags=-s\"}"));

        assertTrue(!file.contains("ldflags"), file);
        assertTrue(file.contains("// how we debug"), file);
        assertEquals(Verdict.ruledOut(), verdict(LaunchFiles.project(file, "{}")));
    }

    @Test
    void leavesAFileThatIsBrokenToTheUser() {
        FakeFacts facts = LaunchFiles.project(LaunchFiles.building("\"buildFlags\": \"-ldflags=-s\" \"x\""), "{}");

        assertEquals(Optional.empty(), LaunchFiles.edited(cause.repair(facts).orElseThrow(), "launch.json"));
    }
}
