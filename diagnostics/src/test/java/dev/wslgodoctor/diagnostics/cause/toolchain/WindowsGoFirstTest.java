package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsGoFirstTest {

    private final WindowsGoFirst cause = new WindowsGoFirst();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return path(Given.tool("/mnt/c/tools/go", Given.WINDOWS), Given.tool("/usr/local/go/bin/go", Given.X86_64));
    }

    private static FakeFacts path(FoundTool... tools) {
        return new FakeFacts().with(GoProbes.GO_ON_PATH, List.of(tools))
                .with(GoProbes.GO, Given.tool("/usr/local/go/bin/go", Given.X86_64));
    }

    @Test
    void holdsWhenTheWindowsProgramComesFirst() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("path", "/mnt/c/tools/go", "linux", "/usr/local/go/bin/go")), verdict(holding()));
    }

    @Test
    void isRuledOutWhenItComesLast() {
        assertEquals(Verdict.ruledOut(), verdict(path(Given.tool("/usr/local/go/bin/go", Given.X86_64),
                Given.tool("/mnt/c/tools/go", Given.WINDOWS))));
    }

    @Test
    void doesNotApplyWhereThereIsNoLinuxGo() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(GoProbes.GO)));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }
}
