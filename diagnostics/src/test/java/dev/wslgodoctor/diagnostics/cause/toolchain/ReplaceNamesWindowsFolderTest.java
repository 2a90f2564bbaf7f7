package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplaceNamesWindowsFolderTest {

    private static final String MOD = "module example.com/shop\n\ngo 1.24\n\nreplace example.com/a => C:\\src\\a\n";

    private final ReplaceNamesWindowsFolder cause = new ReplaceNamesWindowsFolder();

    private static CaseMachine machine(String mod) {
        return CaseMachine.healthy().file("/home/dev/shop/go.mod", mod);
    }

    static FakeFacts holding() {
        return machine(MOD).given();
    }

    static FakeFacts ruledOut() {
        return machine(MOD.replace("C:\\src\\a", "../a")).given();
    }

    private static Verdict holds(String folder, String place) {
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("module", "example.com/a", "folder", folder,
                "places", place));
    }

    // go 1.24.4 refuses each of these
    @Test
    void holdsForBackslashes() {
        assertEquals(holds("C:\\src\\a", "/home/dev/shop/go.mod:5"), machine(MOD).verdict(cause));
        assertEquals(holds("..\\a", "/home/dev/shop/go.mod:4"), machine("module example.com/shop\r\n\r\nreplace (\r\n"
                + " example.com/a v1.0.0 => ..\\a // 本地\r\n)\r\n").verdict(cause));
        assertEquals(holds("C:\\src\\a", "/home/dev/shop/go.mod:3"), machine("module example.com/shop\n\n"
                + "replace example.com/a => \"C:\\\\src\\\\a\"\n").verdict(cause));
        assertEquals(holds("..\\a", "/home/dev/shop/go.work:3"), CaseMachine.healthy().file("/home/dev/shop/go.work",
                "go 1.24\nuse .\nreplace example.com/a => ..\\a\n").verdict(cause));
    }

    @Test
    void isRuledOutForSlashesAndOtherModules() {
        assertEquals(Verdict.ruledOut(), machine(MOD.replace("C:\\src\\a", "../a")).verdict(cause));
        assertEquals(Verdict.ruledOut(), machine(MOD.replace("C:\\src\\a", "example.com/fork v1.2.0")).verdict(cause));
        assertEquals(Verdict.ruledOut(), machine("module example.com/shop\n\n// replace example.com/a => C:\\src\n"
                + "require example.com/a v1.0.0 // C:\\src\n").verdict(cause));
    }

    @Test
    void doesNotApplyWithoutGoMod() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().without("/home/dev/shop/go.mod")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine(MOD).fails(new Trouble.Unreadable("no"),
                "/home/dev/shop/go.mod").verdict(cause));
    }
}
