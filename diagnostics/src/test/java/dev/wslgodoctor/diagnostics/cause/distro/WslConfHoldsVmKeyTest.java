package dev.wslgodoctor.diagnostics.cause.distro;

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

class WslConfHoldsVmKeyTest {

    private final WslConfHoldsVmKey cause = new WslConfHoldsVmKey();

    static FakeFacts holding() {
        return ConfigFacts.wslConf("[experimental]\nsparseVhd=true\n");
    }

    @Test
    void holdsForAKeyOfWslconfig() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                        "lines", "2",
                        "keys", "experimental.sparseVhd",
                        "settings", "sparseVhd=true")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForAKeyOfItsOwn() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConf("[automount]\nenabled=true\n")));
    }

    @Test
    void doesNotApplyWithoutTheFile() {
        assertEquals(Verdict.notApplicable(ConfigFacts.WSL_CONF.id()),
                Examiner.judge(cause, new FakeFacts().absent(ConfigFacts.WSL_CONF)));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                new FakeFacts().unknown(ConfigFacts.WSL_CONF, new Trouble.Denied("no permission"))));
    }

    @Test
    void makesTheLineACommentAndLeavesTheRest() {
        assertEquals("[experimental]\n# sparseVhd=true\n",
                ConfigFacts.edited(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void restartsNothingBecauseNoValueChanges() {
        assertFalse(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }
}
