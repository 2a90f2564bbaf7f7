package dev.wslgodoctor.diagnostics.cause.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparseVhdAskedTest {

    private final SparseVhdAsked cause = new SparseVhdAsked();

    private static CaseMachine machine() {
        return CaseMachine.healthy().windowsFile("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nmemory=8GB\n[experimental]\nsparseVhd=true\n");
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void holdsForTheKeySetToTrue() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("line", "4")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForTheKeySetToFalse() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().windowsFile("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nmemory=8GB\n[experimental]\nsparseVhd=false\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWithoutTheFilesContent() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                new FakeFacts()));
    }

    @Test
    void theLineBecomesAComment() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine().plan(cause).orElseThrow().actions().getFirst());

        assertTrue(edit.content().orElseThrow().text().startsWith("[wsl2]\nmemory=8GB\n[experimental]\n#"));
    }
}
