package dev.wslgodoctor.diagnostics.cause.distro;

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
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslConfUnknownKeyTest {

    private final WslConfUnknownKey cause = new WslConfUnknownKey();

    static FakeFacts holding() {
        return ConfigFacts.wslConf("[boot]\nsytemd=true\n");
    }

    @Test
    void holdsForAMisspeltKey() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of(
                        "lines", "2",
                        "keys", "boot.sytemd",
                        "settings", "sytemd=true")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenTheKeyIsSpeltRight() {
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
    void putsTheMisspeltKeyRightAndRestartsTheDistribution() {
        Plan plan = cause.repair(holding()).orElseThrow();

        assertEquals("[boot]\nsystemd=true\n", ConfigFacts.edited(plan));
        assertTrue(ConfigFacts.restarts(plan));
    }

    @Test
    void makesALineACommentAndRestartsNothingWhenNoKeyComesNear() {
        Plan plan = cause.repair(ConfigFacts.wslConf("[boot]\nservices=docker\n")).orElseThrow();

        assertEquals("[boot]\n# services=docker\n", ConfigFacts.edited(plan));
        assertFalse(ConfigFacts.restarts(plan));
    }

    @Test
    void aCommandThatDidNotRunAsRootDoesNotBeginTo() {
        assertEquals("[boot]\n# comand=service ssh start\n", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConf("[boot]\ncomand=service ssh start\n")).orElseThrow()));
    }

    @Test
    void leavesTheTwoKnownRecipesToTheirOwnCauses() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConf("[cgroup]\nversion=1\n[wsl2]\nsystemd=true\n")));
    }

    @Test
    void namesOnlyTheFirstOfManyLines() {
        Verdict verdict = Examiner.judge(cause, ConfigFacts.wslConf("[boot]\n" + "x=1\n".repeat(1000)));

        assertEquals("2, 3, 4, 5, 6, ...", assertInstanceOf(Verdict.Holds.class, verdict).arguments().get("lines"));
    }

    @Test
    void commentsOutAValueThatGoesOnInTheNextLine() {
        assertEquals("[boot]\n# start=a \\\n# b\nsystemd=true\n", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConf("[boot]\nstart=a \\\nb\nsystemd=true\n")).orElseThrow()));
    }
}
