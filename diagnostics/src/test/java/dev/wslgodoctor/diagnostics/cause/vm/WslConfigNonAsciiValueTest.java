package dev.wslgodoctor.diagnostics.cause.vm;

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

class WslConfigNonAsciiValueTest {

    private final WslConfigNonAsciiValue cause = new WslConfigNonAsciiValue();

    static FakeFacts holding() {
        return ConfigFacts.wslConfig("[wsl2]\nswapFile=C:\\\\Users\\\\张 伟\\\\swap.vhdx\n");
    }

    @Test
    void holdsForAPathWithAChineseUserName() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                        "lines", "2",
                        "keys", "wsl2.swapFile",
                        "settings", "swapFile=C:\\\\Users\\\\张 伟\\\\swap.vhdx")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForAPlainPath() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConfig("[wsl2]\nswapFile=C:\\\\Users\\\\dev\\\\swap.vhdx\n")));
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
    void isRuledOutForCommentsInAnyLanguage() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ConfigFacts.wslConfig("# 内存\n[wsl2]\nmemory=6GB\n")));
    }

    @Test
    void leavesThePlaceOfTheFileToTheUser() {
        assertTrue(cause.repair(holding()).orElseThrow().onlyByHand());
    }
}
