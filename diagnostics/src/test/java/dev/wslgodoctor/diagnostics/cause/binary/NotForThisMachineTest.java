package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Format;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotForThisMachineTest {

    private final NotForThisMachine cause = new NotForThisMachine();

    static FakeFacts holding() {
        return Programs.machine(Programs.program().format(Format.PE).make());
    }

    private Verdict verdict(Programs program) {
        return Examiner.judge(cause, Programs.machine(program.make()));
    }

    @Test
    void holdsForAWindowsProgram() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", Programs.PATH,
                "found", "PE (GOOS=windows)", "machine", "ELF x86_64")), Examiner.judge(cause, holding()));
    }

    @Test
    void holdsForAnotherProcessor() {
        assertEquals("ELF aarch64", assertInstanceOf(Verdict.Holds.class,
                verdict(Programs.program().machine("aarch64"))).arguments().get("found"));
    }

    @Test
    void isRuledOutForAProgramOfThisMachine() {
        assertEquals(Verdict.ruledOut(), verdict(Programs.program()));
    }

    @Test
    void onlySuspectsAThirtyTwoBitProgramWhichThisMachineStarts() {
        assertEquals(Confidence.SUSPECT, assertInstanceOf(Verdict.Holds.class,
                verdict(Programs.program().machine("i686"))).confidence());
    }

    @Test
    void holdsForAScript() {
        assertInstanceOf(Verdict.Holds.class, verdict(Programs.program().format(Format.SCRIPT)));
    }

    @Test
    void doesNotApplyToAProgramThatIsNotThere() {
        assertEquals(Verdict.notApplicable("no-program"),
                Examiner.judge(cause, Programs.machine(Programs.program().missing())));
    }

    @Test
    void admitsNotKnowingOfAMalformedFile() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(Programs.program().problem("it is cut short")));
    }
}
