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

class WslConfDuplicateKeyTest {

    private final WslConfDuplicateKey cause = new WslConfDuplicateKey();

    static FakeFacts holding() {
        return ConfigFacts.wslConf("[boot]\nsystemd=true\nsystemd=false\n");
    }

    @Test
    void holdsForAKeyThatIsSetTwice() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of(
                        "lines", "3",
                        "keys", "boot.systemd",
                        "settings", "systemd=false")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForAKeyThatIsSetOnce() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConf("[boot]\nsystemd=true\n")));
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
    void keepsTheLineThatCounts() {
        assertEquals("[boot]\nsystemd=true\n# systemd=false\n",
                ConfigFacts.edited(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void restartsNothingBecauseNoValueChanges() {
        assertFalse(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }
}
