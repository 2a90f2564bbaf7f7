package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.ElfFixture;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Dwarf5NeedsNewerBuildTest {

    private static final String DELVE = "/home/dev/go/bin/dlv";

    private final Dwarf5NeedsNewerBuild cause = new Dwarf5NeedsNewerBuild();

    // any program of Go 1.24.4 tells of itself what dlv would
    private static CaseMachine machine(String go) {
        return CaseMachine.healthy().realProgram(DELVE, "go1.24-debug")
                .says("Delve Debugger\nVersion: 1.25.2\nBuild: $Id: 0 $\n", DELVE, "version")
                .says("go version go" + go + " linux/amd64\n", "/usr/local/go/bin/go", "version");
    }

    static FakeFacts holding() {
        return machine("1.25.1").given();
    }

    private static Verdict holds(Confidence confidence) {
        return Verdict.holds(Severity.BLOCKS, confidence, Map.of("delve", DELVE, "built", "1.24.4"));
    }

    @Test
    void isLikelyWhenGo125WillBuildTheProgram() {
        assertEquals(holds(Confidence.LIKELY), machine("1.25.1").verdict(cause));
    }

    @Test
    void isRuledOutWhenGo124WillBuildIt() {
        assertEquals(Verdict.ruledOut(), machine("1.24.4").verdict(cause));
    }

    @Test
    void isCertainForAProgramWithSectionsOfDwarf5() {
        CaseMachine machine = machine("1.25.1").tool("/home/dev/shop/bin/shop", "").file("/home/dev/shop/bin/shop",
                ElfFixture.goProgram().with(".debug_loclists", new byte[8]).bytes()).program("/home/dev/shop/bin/shop");
        assertEquals(holds(Confidence.CERTAIN), machine.verdict(cause));
    }

    @Test
    void isRuledOutForAProgramWithoutThem() {
        assertEquals(Verdict.ruledOut(), machine("1.25.1").realProgram("/home/dev/shop/bin/shop", "go1.24-debug")
                .program("/home/dev/shop/bin/shop").verdict(cause));
    }

    @Test
    void doesNotApplyWhereDelveDoesNotTell() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenDelveCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("1.25.1").fails(
                new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "sh", DELVE).verdict(cause));
    }
}
