package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.files.RecordedPathsDiffer;
import dev.wslgodoctor.diagnostics.repair.Action;
import org.junit.jupiter.api.Test;

/** R51: the project is reached through a symbolic link to a folder on drive C, and the editor keeps the link's name. */
class R51Test {

    // Delve builds in the real folder; the recording cli-debug-symlinked shows the name that is recorded
    private static CaseMachine machine() {
        return CaseMachine.healthy().onWindowsDrive().link("/home/dev/shop", "/mnt/c/Users/dev/shop")
                .project("/home/dev/shop");
    }

    @Test
    void theNamesOfTheSourceFilesDiffer() {
        machine().ranksFirst(Symptom.BREAKPOINT_NOT_HIT, "files.recorded-paths-differ", Confidence.LIKELY);
    }

    @Test
    void theRuleThatIsOfferedLeadsFromTheEditorsNameToTheRecordedOne() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class, machine().plan(
                new RecordedPathsDiffer()).orElseThrow().actions().getFirst());
        assertTrue(edit.content().orElseThrow().text().contains("\"to\": \"/mnt/c/Users/dev/shop\""),
                edit.content().orElseThrow().text());
    }

    @Test
    void openedByItsRealNameTheyAgree() {
        assertEquals(Verdict.ruledOut(), machine().project("/mnt/c/Users/dev/shop").verdict(
                new RecordedPathsDiffer()));
    }
}
