package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.ConfigFacts;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslConfStopsEarlyTest {

    private final WslConfStopsEarly cause = new WslConfStopsEarly();

    static FakeFacts holding() {
        return ConfigFacts.wslConf("[boot]\n; a comment\nsystemd=true\n");
    }

    @Test
    void holdsForACommentWithASemicolon() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                        "lines", "2",
                        "keys", "",
                        "settings", "; a comment")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForACommentWithAHash() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConf("[boot]\n# a comment\nsystemd=true\n")));
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
        assertEquals("[boot]\n# ; a comment\nsystemd=true\n",
                ConfigFacts.edited(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void restartsBecauseOtherValuesTakeEffect() {
        assertTrue(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void isANoteWhenNothingStandsBelow() {
        Verdict verdict = Examiner.judge(cause, ConfigFacts.wslConf("[boot]\nsystemd=true\n; the end\n"));

        assertEquals(Severity.NOTE, assertInstanceOf(Verdict.Holds.class, verdict).severity());
    }

    @Test
    void removesAByteOrderMark() {
        assertEquals("[boot]\nsystemd=true\n", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConf("\uFEFF[boot]\nsystemd=true\n")).orElseThrow()));
    }

    @Test
    void commentsOutEveryLineThatWouldStopTheReadingNext() {
        assertEquals("[boot]\n# ; one\n# // two\nsystemd=true\n", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConf("[boot]\n; one\n// two\nsystemd=true\n")).orElseThrow()));
    }

    // as a comment, the header would give its keys to the section above, and [boot] command runs as root
    @Test
    void leavesABrokenSectionHeaderToTheUser() {
        assertEquals("by hand", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConf("[boot]\nsystemd=true\n[my-notes]\ncommand=reboot\n")).orElseThrow()));
    }

    // the line ends a value that began above; without it, another command would run as root
    @Test
    void leavesALineThatContinuesAnotherToTheUser() {
        assertEquals("by hand", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConf("[boot]\ncommand=echo \\\n\\q\nsystemd=true\n")).orElseThrow()));
    }

    @Test
    void leavesAFileThatIsNoConfigurationToTheUser() {
        assertEquals("by hand", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConf("; line\n".repeat(5000))).orElseThrow()));
    }
}
