package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelveSettingPointsNowhereTest {

    private static final String SETTINGS = """
            {
                "go.alternateTools": {
                    // the debugger that works with our Go
                    "dlv": "VALUE",
                },
                "go.useLanguageServer": true,
            }
            """;

    private final DelveSettingPointsNowhere cause = new DelveSettingPointsNowhere();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return named(Optional.empty());
    }

    private static FakeFacts named(Optional<FoundTool> tool, FoundTool... found) {
        return lookup("/home/dev/go/bin/dlv-1.22", tool, List.of(found));
    }

    private static FakeFacts lookup(String value, Optional<FoundTool> tool, List<FoundTool> found) {
        EditorSettings settings = Given.settings(SETTINGS.replace("VALUE", value));
        return new FakeFacts().with(GoProbes.DELVE, new GoProbes.DelveLookup(
                settings.find("go.alternateTools", "dlv"), Optional.of(value), tool, List.of("/usr/bin"), found,
                List.of(Given.tool("/opt/delve/bin/dlv", Given.X86_64)), Set.of()))
                .with(ModuleProbes.BUILDING_GO, Given.go("1.24.4"));
    }

    @Test
    void blocksWhenNothingElseIsFound() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", "/home/dev/go/bin/dlv-1.22",
                "file", "/home/dev/shop/.vscode/settings.json:4")), verdict(holding()));
    }

    @Test
    void isRuledOutWhenTheNamedFileIsThere() {
        assertEquals(Verdict.ruledOut(), verdict(named(Optional.of(
                Given.tool("/home/dev/go/bin/dlv-1.22", Given.X86_64)))));
    }

    @Test
    void holdsWhenTheNamedFileIsNotExecutable() {
        assertInstanceOf(Verdict.Holds.class, verdict(named(Optional.of(
                new FoundTool("/home/dev/go/bin/dlv-1.22", false, Given.X86_64)))));
    }

    @Test
    void isOnlyWorthKnowingWhenAnotherDelveRunsInstead() {
        Verdict verdict = verdict(named(Optional.empty(), Given.tool("/usr/bin/dlv", Given.X86_64)));
        assertEquals(Severity.NOTE, assertInstanceOf(Verdict.Holds.class, verdict).severity());
    }

    @Test
    void isRuledOutWithoutTheSetting() {
        assertEquals(Verdict.ruledOut(), verdict(new FakeFacts().with(GoProbes.DELVE, Given.delve())));
    }

    @Test
    void aNameThatIsNoPathIsSearchedFor() {
        FoundTool tool = Given.tool("/usr/bin/dlv-1.24", Given.X86_64);
        assertEquals(Verdict.ruledOut(), verdict(lookup("dlv-1.24", Optional.empty(), List.of(tool))));
        assertInstanceOf(Verdict.Holds.class, verdict(lookup("dlv-1.24", Optional.empty(), List.of())));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theRepairNamesADelveThatFitsAndLeavesEveryOtherByte() {
        FakeFacts facts = holding().with(DelveProbes.ALL, List.of(Given.known("/opt/delve/bin/dlv", "1.24.0")));
        assertEquals(SETTINGS.replace("VALUE", "/opt/delve/bin/dlv"),
                Given.written(cause.repair(facts).orElseThrow()));
    }

    @Test
    void theRepairRemovesTheEntryWhenNoDelveFits() {
        FakeFacts facts = holding().with(DelveProbes.ALL, List.of(Given.known("/opt/delve/bin/dlv", "1.20.2")));
        String written = Given.written(cause.repair(facts).orElseThrow());

        assertFalse(written.contains("dlv-1.22"), written);
        assertTrue(written.contains("// the debugger that works with our Go"), written);
    }

    @Test
    void theRepairRemovesTheEntryWhenTheSearchFindsTheFittingOneByItself() {
        FakeFacts facts = named(Optional.empty(), Given.tool("/usr/bin/dlv", Given.X86_64))
                .with(DelveProbes.ALL, List.of(Given.known("/usr/bin/dlv", "1.24.0")));
        assertFalse(Given.written(cause.repair(facts).orElseThrow()).contains("dlv-1.22"));
    }
}
