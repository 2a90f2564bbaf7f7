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

class WslConfigDuplicateKeyTest {

    private final WslConfigDuplicateKey cause = new WslConfigDuplicateKey();

    static FakeFacts holding() {
        return ConfigFacts.wslConfig("[wsl2]\n"
                + "networkingMode=mirrored\n"
                + "[experimental]\n"
                + "networkingMode=nat\n");
    }

    @Test
    void holdsForAKeyUnderItsOlderNameToo() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of(
                        "lines", "4",
                        "keys", "experimental.networkingMode",
                        "settings", "networkingMode=nat")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForAnotherKey() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConfig("[wsl2]\n"
                + "networkingMode=mirrored\n"
                + "[experimental]\n"
                + "sparseVhd=true\n")));
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
    void keepsTheLineThatCounts() {
        assertEquals("[wsl2]\n"
                + "networkingMode=mirrored\n"
                + "[experimental]\n"
                + "# networkingMode=nat\n",
                ConfigFacts.edited(cause.repair(holding()).orElseThrow()));
    }

    @Test
    void restartsNothingBecauseNoValueChanges() {
        assertFalse(ConfigFacts.restarts(cause.repair(holding()).orElseThrow()));
    }
}
