package dev.wslgodoctor.diagnostics.cause.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.ConfigFacts;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslConfigSkippedLineTest {

    private final WslConfigSkippedLine cause = new WslConfigSkippedLine();

    static FakeFacts holding() {
        return ConfigFacts.wslConfig("[wsl2]\nmemory 8GB\n");
    }

    @Test
    void holdsForAKeyWithoutAnEqualsSign() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                        "lines", "2",
                        "keys", "wsl2.memory",
                        "settings", "memory 8GB")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWithAnEqualsSign() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConfig("[wsl2]\nmemory=8GB\n")));
    }

    @Test
    void doesNotApplyWithoutTheFile() {
        assertEquals(Verdict.notApplicable(ConfigFacts.WSLCONFIG.id()),
                Examiner.judge(cause, new FakeFacts().absent(ConfigFacts.WSLCONFIG)));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                new FakeFacts().unknown(ConfigFacts.WSLCONFIG, new Trouble.Denied("no permission"))));
    }

    @Test
    void makesTheLineACommentAndLeavesTheRest() {
        assertEquals("[wsl2]\n# memory 8GB\n",
                ConfigFacts.edited(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void restartsNothingBecauseNoValueChanges() {
        assertFalse(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void isANoteForACommentWithASemicolon() {
        Verdict verdict = Examiner.judge(cause, ConfigFacts.wslConfig("[wsl2]\n; memory\nmemory=8GB\n"));

        assertEquals(Severity.NOTE, assertInstanceOf(Verdict.Holds.class, verdict).severity());
    }

    @Test
    void leavesABrokenSectionHeaderToTheUser() {
        assertEquals("by hand", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConfig("[wsl-2]\nmemory=8GB\n")).orElseThrow()));
    }

    @Test
    void holdsForAPathWithSingleBackslashes() {
        FakeFacts facts = ConfigFacts.wslConfig("[wsl2]\nkernel=C:\\my\\kernel\nmemory=8GB\n");

        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                        "lines", "2",
                        "keys", "wsl2.kernel",
                        "settings", "kernel=C:\\my\\kernel")),
                Examiner.judge(cause, facts));
        assertEquals("[wsl2]\n# kernel=C:\\my\\kernel\nmemory=8GB\n",
                ConfigFacts.edited(cause.repair(facts).orElseThrow()));
    }

    @Test
    void isRuledOutWhenTheBackslashesAreDoubled() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConfig("[wsl2]\nkernel=C:\\\\my\\\\kernel\nmemory=8GB\n")));
    }

    @Test
    void writesTheFileOfTheUserFolderWithoutRoot() {
        Action.ReplaceFile replace = assertInstanceOf(Action.ReplaceFile.class,
                cause.repair(holding()).orElseThrow().actions().getFirst());

        assertEquals("C:\\Users\\dev\\.wslconfig", replace.path());
        assertFalse(replace.asRoot());
    }
}
