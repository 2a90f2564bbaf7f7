package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GolandNotExaminedTest {

    private final GolandNotExamined cause = new GolandNotExamined();

    static FakeFacts holding() {
        return new FakeFacts().with(EditorProbes.GOLAND, List.of("GoLand2025.3", "GoLand2026.1"))
                .with(EditorProbes.IDEA_FOLDER, LinuxPath.of("/home/dev/shop/.idea"));
    }

    @Test
    void saysSoWhenTheProjectWasOpenedWithIt() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("versions", "GoLand2025.3, GoLand2026.1", "folder", "/home/dev/shop/.idea")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void doesNotApplyToAProjectThatItDidNotOpen() {
        assertInstanceOf(Verdict.NotApplicable.class,
                Examiner.judge(cause, holding().absent(EditorProbes.IDEA_FOLDER)));
    }

    @Test
    void doesNotApplyWhereAnotherEditorMadeTheFolder() {
        assertInstanceOf(Verdict.NotApplicable.class, Examiner.judge(cause, holding().absent(EditorProbes.GOLAND)));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, new FakeFacts()));
    }
}
