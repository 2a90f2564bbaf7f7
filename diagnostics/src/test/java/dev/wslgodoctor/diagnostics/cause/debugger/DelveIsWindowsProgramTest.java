package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelveIsWindowsProgramTest {

    private final DelveIsWindowsProgram cause = new DelveIsWindowsProgram();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return found(Given.WINDOWS);
    }

    private static FakeFacts found(String magic) {
        return new FakeFacts().with(GoProbes.DELVE, Given.delve(Given.tool("/usr/bin/dlv", magic)))
                .with(DistroProbes.ACCOUNT_OF_DEVELOPER, Given.DEV);
    }

    @Test
    void holdsForAWindowsProgram() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("path", "/usr/bin/dlv")), verdict(holding()));
    }

    @Test
    void isRuledOutForAProgramOfThisMachine() {
        assertEquals(Verdict.ruledOut(), verdict(found(Given.X86_64)));
    }

    @Test
    void doesNotApplyWhereThereIsNoDelve() {
        assertEquals(Verdict.notApplicable("go.delve"), verdict(holding().with(GoProbes.DELVE, Given.delve())));
    }

    @Test
    void admitsNotKnowingWhenTheSearchFailed() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void aSettingThatNamesItIsReplacedByADelveThatFits() {
        EditorSettings settings = Given.settings("{ \"go.alternateTools\": { \"dlv\": \"/mnt/c/dlv.exe\" } }");
        FakeFacts facts = holding().with(GoProbes.DELVE, new GoProbes.DelveLookup(
                settings.find("go.alternateTools", "dlv"), Optional.of("/mnt/c/dlv.exe"),
                Optional.of(Given.tool("/mnt/c/dlv.exe", Given.WINDOWS)),
                List.of(), List.of(), List.of(Given.tool("/opt/delve/bin/dlv", Given.X86_64)), Set.of()))
                .with(DelveProbes.ALL, List.of(Given.known("/opt/delve/bin/dlv", "1.24.0")));

        assertEquals("{ \"go.alternateTools\": { \"dlv\": \"/opt/delve/bin/dlv\" } }",
                Given.written(cause.repair(facts).orElseThrow()));
    }
}
