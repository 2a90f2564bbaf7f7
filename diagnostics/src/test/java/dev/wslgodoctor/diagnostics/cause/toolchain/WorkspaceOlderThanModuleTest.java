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

class WorkspaceOlderThanModuleTest {

    private final WorkspaceOlderThanModule cause = new WorkspaceOlderThanModule();

    private static CaseMachine machine(String work, String go) {
        return CaseMachine.healthy().file("/home/dev/shop/go.work", work)
                .file("/home/dev/shop/lib/go.mod", "module example.com/lib\n\ngo " + go + "\n");
    }

    static FakeFacts holding() {
        return machine("go 1.24\nuse ./lib\n", "1.24.5").given();
    }

    static FakeFacts ruledOut() {
        return machine("go 1.24.5\nuse ./lib\n", "1.24.5").given();
    }

    private static Verdict holds(String listed, String wanted, String place) {
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("listed", listed, "folder", "./lib",
                "wanted", wanted, "place", "/home/dev/shop/go.work" + place));
    }

    // each pair as go 1.24.4 judged it
    @Test
    void holdsWhenTheModuleWantsMore() {
        assertEquals(holds("1.24", "1.24.5", ":1"), machine("go 1.24\nuse ./lib\n", "1.24.5").verdict(cause));
        assertEquals(holds("1.24", "1.24.0", ":2"), machine("// x\ngo 1.24\nuse ./lib\n", "1.24.0").verdict(cause));
        assertEquals(holds("1.18", "1.21", ""), machine("use ./lib\n", "1.21").verdict(cause));
    }

    @Test
    void isRuledOutWhereGoAcceptsThePair() {
        assertEquals(Verdict.ruledOut(), machine("go 1.24.5\nuse ./lib\n", "1.24.5").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine("go 1.24.0\nuse ./lib\n", "1.24").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine("go 1.18\nuse ./lib\n", "1.20").verdict(cause));
    }

    @Test
    void isRuledOutForAGoThatDoesNotCompareThem() {
        assertEquals(Verdict.ruledOut(), machine("go 1.18\nuse ./lib\n", "1.21")
                .says("go version go1.20.14 linux/amd64\n", "/usr/local/go/bin/go", "version")
                .file("/usr/local/go/VERSION", "go1.20.14\n").verdict(cause));
    }

    @Test
    void doesNotApplyWithoutAWorkspace() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("go 1.24\nuse ./lib\n", "1.24.5")
                .fails(new Trouble.Unreadable("no"), "/home/dev/shop/go.work").verdict(cause));
    }
}
