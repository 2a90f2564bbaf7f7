package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.ConfigFacts;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void holdsForTheSystemdRecipe() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                        "lines", "5, 6",
                        "keys", "wsl2.systemd, wsl2.kernelCommandLine",
                        "settings", "systemd=true, kernelCommandLine=cgroup_enable=memory")),
                Examiner.judge(cause, recipe()));
    }

    private static FakeFacts recipe() {
        return ConfigFacts.wslConf("[user]\n"
                + "default=dev\n"
                + "\n"
                + "[wsl2]\n"
                + "systemd=true\n"
                + "kernelCommandLine=cgroup_enable=memory\n");
    }

    @Test
    void isRuledOutWhenSystemdStandsUnderBoot() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                ConfigFacts.wslConf("[user]\ndefault=dev\n\n[boot]\nsystemd=true\n")));
    }

    @Test
    void makesTheLinesOfTheRecipeCommentsAndLeavesTheRest() {
        assertEquals("[user]\n"
                + "default=dev\n"
                + "\n"
                + "[wsl2]\n"
                + "# systemd=true\n"
                + "# kernelCommandLine=cgroup_enable=memory\n",
                ConfigFacts.edited(cause.repair(recipe()).orElseThrow()));
    }

    @Test
    void asksForRootAndGuardsTheFileItHasSeen() {
        Action.ReplaceFile replace = assertInstanceOf(Action.ReplaceFile.class,
                cause.repair(recipe()).orElseThrow().actions().getFirst());

        assertTrue(replace.asRoot());
        assertEquals("/etc/wsl.conf", replace.path());
        assertEquals(Optional.of(recipe().need(DistroProbes.WSL_CONF).sha256()), replace.seenSha256());
    }

    @Test
    void keepsDosLineEnds() {
        assertEquals("[wsl2]\r\n# systemd=true\r\n", ConfigFacts.edited(cause.repair(
                ConfigFacts.wslConf("[wsl2]\r\nsystemd=true\r\n")).orElseThrow()));
    }
}
