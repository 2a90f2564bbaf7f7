package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Format;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrippedTest {

    private final Stripped cause = new Stripped();

    static FakeFacts holding() {
        return Programs.machine(stripped().make());
    }

    private static Programs stripped() {
        return Programs.program().without(".debug_info").without(".symtab").setting("-ldflags", "-s -w");
    }

    private Verdict verdict(Programs program) {
        return Examiner.judge(cause, Programs.machine(program.make()));
    }

    @Test
    void holdsWithoutDebugInformationAndSymbols() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", Programs.PATH,
                "missing", ".debug_info, .symtab",
                "build", "go build -gcflags=\"all=-N -l\" -ldflags=\"-s -w\" (go1.24.4)")), verdict(stripped()));
    }

    @Test
    void isRuledOutByTheSectionsWhateverTheBuildInformationSays() {
        assertEquals(Verdict.ruledOut(), verdict(Programs.program().setting("-ldflags", "-s -w")));
    }

    @Test
    void holdsWithDebugInformationButNoSymbolsBecauseDelveRefusesThat() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, verdict(Programs.program().without(".symtab")));

        assertEquals(".symtab", holds.arguments().get("missing"));
    }

    @Test
    void isRuledOutWhenTheDebugFileIsThere() {
        assertEquals(Verdict.ruledOut(), verdict(stripped().debugFile("/home/dev/shop/shop.debug")));
    }

    @Test
    void doesNotApplyToASessionThatBuildsItsProgram() {
        assertEquals(Verdict.notApplicable("no-program"), Examiner.judge(cause, Programs.machine()));
    }

    @Test
    void leavesAWindowsProgramToAnotherCause() {
        assertEquals(Verdict.notApplicable("no-go-program"), verdict(Programs.program().format(Format.PE)));
    }

    @Test
    void admitsNotKnowingOfAFileThatIsCutShortOrUnreadable() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(Programs.program().problem("it is cut short")));
        assertInstanceOf(Verdict.Undetermined.class,
                Examiner.judge(cause, Programs.machine(Programs.program().unreadable())));
    }

    @Test
    void findsTheStrippedOneAmongSeveralThoughAnotherCannotBeRead() {
        FakeFacts facts = Programs.machine(Programs.program().at("/a/one").unreadable(), Programs.program().make(),
                stripped().at("/a/two").make());

        assertEquals("/a/two",
                assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, facts)).arguments().get("path"));
    }

    @Test
    void tellsWhoTookTheDebugInformationAway() {
        assertEquals("by-linker-flags", step(stripped()));
        assertEquals("by-strip", step(stripped().withoutSetting("-ldflags")));
        assertEquals("by-unknown", step(stripped().withoutSetting("-ldflags").setting("-trimpath", "true")));
        assertEquals("by-compiler-flags",
                step(stripped().withoutSetting("-ldflags").setting("-gcflags", "all=-dwarf=false")));
        assertEquals("by-go-run", step(stripped().withoutSetting("-ldflags").runningAs(7)
                .at("/tmp/go-build1498220682/b001/exe/shop")));
        assertEquals("by-go-run", step(stripped().withoutSetting("-ldflags").runningAs(7)
                .at("/home/dev/.cache/go-build/10/" + "10d02f5b".repeat(8) + "-d/shop")));
    }

    private String step(Programs program) {
        Action.AskUser step = (Action.AskUser) cause.repair(Programs.machine(program.make())).orElseThrow()
                .actions().getFirst();
        Texts.LANGUAGES.forEach(language -> assertTrue(Texts.in(language).has(step.messageKey()), step.messageKey()));
        return step.messageKey().substring((cause.id() + ".").length());
    }
}
