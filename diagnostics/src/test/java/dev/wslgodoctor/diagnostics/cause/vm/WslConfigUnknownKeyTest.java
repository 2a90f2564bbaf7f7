package dev.wslgodoctor.diagnostics.cause.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.ConfigFacts;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslConfigUnknownKeyTest {

    private final WslConfigUnknownKey cause = new WslConfigUnknownKey();

    static FakeFacts holding() {
        return ConfigFacts.wslConfig("[wsl2]\nlocahostForwarding=true\n");
    }

    @Test
    void holdsForAMisspeltKey() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of(
                        "lines", "2",
                        "keys", "wsl2.locahostForwarding",
                        "settings", "locahostForwarding=true")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenTheKeyIsSpeltRight() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConfig("[wsl2]\nlocalhostForwarding=true\n")));
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

    private String repaired(String text) {
        return ConfigFacts.edited(cause.repair(ConfigFacts.wslConfig(text)).orElseThrow());
    }

    @Test
    void putsAMisspeltKeyRightAndRestartsBecauseItThenTakesEffect() {
        assertEquals("[wsl2]\nlocalhostForwarding=false # old\n", repaired("[wsl2]\nlocahostForwarding=false # old\n"));
        assertTrue(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void keepsDosLineEndsAndTheKeyInAnotherValue() {
        assertEquals("[wsl2]\r\nmemory = 4GB\r\n", repaired("[wsl2]\r\nmemmory = 4GB\r\n"));
    }

    @Test
    void makesALineACommentWhenNoKeyComesNear() {
        assertEquals("[wsl2]\n# pageReporting=true\nmemory=8GB\n",
                repaired("[wsl2]\npageReporting=true\nmemory=8GB\n"));
        assertFalse(ConfigFacts.restarts(cause.repair(
                ConfigFacts.wslConfig("[wsl2]\npageReporting=true\nmemory=8GB\n")).orElseThrow()));
    }

    @Test
    void makesALineACommentWhenTheKeyIsSetAlreadyOrTheValueWouldBeWrong() {
        assertEquals("[wsl2]\nmemory=8GB\n# memmory=4GB\n", repaired("[wsl2]\nmemory=8GB\nmemmory=4GB\n"));
        assertEquals("[wsl2]\n# memmory=4 GB\n", repaired("[wsl2]\nmemmory=4 GB\n"));
    }

    @Test
    void doesNotGuessForShortKeysOrWakeALineThatStartsAnotherKernel() {
        assertEquals("[wsl2]\n# swpi=0\n", repaired("[wsl2]\nswpi=0\n"));
        assertEquals("[wsl2]\n# kernnel=C:\\\\k\n", repaired("[wsl2]\nkernnel=C:\\\\k\n"));
    }
}
