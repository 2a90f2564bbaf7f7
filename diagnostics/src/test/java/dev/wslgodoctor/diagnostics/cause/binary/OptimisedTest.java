package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptimisedTest {

    private final Optimised cause = new Optimised();

    static FakeFacts holding() {
        return Programs.machine(Programs.program().withoutSetting("-gcflags").make());
    }

    private Verdict verdict(Programs program) {
        return Examiner.judge(cause, Programs.machine(program.make()));
    }

    @Test
    void holdsForAnOrdinaryBuild() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                        Map.of("path", Programs.PATH, "build", "go build (go1.24.4)")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenAllPackagesWereBuiltForDebugging() {
        assertEquals(Verdict.ruledOut(), verdict(Programs.program()));
        assertEquals(Verdict.ruledOut(), verdict(Programs.program().setting("-gcflags", "example.com/shop/...=-l -N")));
    }

    @Test
    void holdsWhenOnlyTheMainPackageWasBuiltForDebuggingAndThereAreOthers() {
        assertInstanceOf(Verdict.Holds.class, verdict(Programs.program().setting("-gcflags", "-N -l")));
        assertEquals("binary.optimised.rebuild-all", step(Programs.program().setting("-gcflags", "-N -l")));
        assertEquals("binary.optimised.rebuild", step(Programs.program().withoutSetting("-gcflags")));
    }

    @Test
    void isRuledOutWhenTheMainPackageIsTheOnlyOneOfItsModule() {
        assertEquals(Verdict.ruledOut(), verdict(Programs.program().setting("-gcflags", "-N -l")
                .files("/home/dev/shop/main.go", "/home/dev/shop/cart.go")));
    }

    @Test
    void holdsWhenOnlyOneOfTheTwoFlagsWasGiven() {
        assertInstanceOf(Verdict.Holds.class, verdict(Programs.program().setting("-gcflags", "all=-l")));
    }

    @Test
    void onlySuspectsWhereAPatternMayOrMayNotCoverThePackage() {
        assertEquals(Confidence.SUSPECT, assertInstanceOf(Verdict.Holds.class,
                verdict(Programs.program().setting("-gcflags", "example.com/other=-N -l"))).confidence());
    }

    @Test
    void doesNotApplyToAStrippedProgram() {
        assertEquals(Verdict.notApplicable("stripped"), verdict(Programs.program().without(".debug_info")));
    }

    @Test
    void admitsNotKnowingWhenTheBuildSettingsWereNotRecorded() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(Programs.program().withoutSetting("-compiler")));
    }

    private String step(Programs program) {
        Action.AskUser step = (Action.AskUser) cause.repair(Programs.machine(program.make())).orElseThrow()
                .actions().getFirst();
        Texts.LANGUAGES.forEach(language -> assertTrue(Texts.in(language).has(step.messageKey()), step.messageKey()));
        return step.messageKey();
    }
}
