package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoMissingTest {

    private final GoMissing cause = new GoMissing();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return found(List.of());
    }

    private static FakeFacts found(List<FoundTool> windows) {
        return new FakeFacts().absent(GoProbes.GO).with(GoProbes.GO_ON_PATH, List.of())
                .with(GoProbes.WINDOWS_GO_ON_PATH, windows).with(DistroProbes.ACCOUNT_OF_DEVELOPER, Given.DEV);
    }

    @Test
    void holdsWhenNoGoIsFound() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("searched", "/usr/bin")),
                verdict(holding()));
    }

    @Test
    void isRuledOutWhenOneIsFound() {
        assertEquals(Verdict.ruledOut(), verdict(holding().with(GoProbes.GO,
                Given.tool("/usr/bin/go", Given.X86_64))));
    }

    @Test
    void leavesAWindowsGoToItsOwnCause() {
        assertInstanceOf(Verdict.NotApplicable.class,
                verdict(found(List.of(Given.tool("/mnt/c/Go/bin/go.exe", Given.WINDOWS)))));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }
}
