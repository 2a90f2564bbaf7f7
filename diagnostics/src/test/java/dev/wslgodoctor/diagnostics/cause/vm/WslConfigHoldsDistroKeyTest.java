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

class WslConfigHoldsDistroKeyTest {

    private final WslConfigHoldsDistroKey cause = new WslConfigHoldsDistroKey();

    static FakeFacts holding() {
        return ConfigFacts.wslConfig("[boot]\nsystemd=true\n");
    }

    @Test
    void holdsForAKeyOfWslConf() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                        "lines", "2",
                        "keys", "boot.systemd",
                        "settings", "systemd=true")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForAKeyOfItsOwn() {
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
        assertEquals("[boot]\n# systemd=true\n",
                ConfigFacts.edited(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void restartsNothingBecauseNoValueChanges() {
        assertFalse(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void knowsTheRecipeThatPutsSystemdUnderWsl2() {
        assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, ConfigFacts.wslConfig("[wsl2]\nsystemd=true\n")));
        assertEquals(Verdict.ruledOut(), Examiner.judge(new WslConfigUnknownKey(),
                ConfigFacts.wslConfig("[wsl2]\nsystemd=true\n")));
    }
}
