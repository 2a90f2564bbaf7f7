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

    @Test
    void makesTheLineACommentAndLeavesTheRest() {
        assertEquals("[wsl2]\n# locahostForwarding=true\n",
                ConfigFacts.edited(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void restartsNothingBecauseNoValueChanges() {
        assertFalse(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }
}
