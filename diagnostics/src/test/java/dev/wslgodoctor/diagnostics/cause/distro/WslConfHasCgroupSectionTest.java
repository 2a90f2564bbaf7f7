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

class WslConfHasCgroupSectionTest {

    private final WslConfHasCgroupSection cause = new WslConfHasCgroupSection();

    static FakeFacts holding() {
        return ConfigFacts.wslConf("[cgroup]\nversion=1\n");
    }

    @Test
    void holdsForTheCgroupRecipe() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of(
                        "lines", "2",
                        "keys", "cgroup.version",
                        "settings", "version=1")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForTheKeyThatExists() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConf("[automount]\ncgroups=v1\n")));
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
        assertEquals("[cgroup]\n# version=1\n",
                ConfigFacts.edited(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void restartsNothingBecauseNoValueChanges() {
        assertFalse(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }
}
