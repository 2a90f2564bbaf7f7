package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several repairs done as one. */
class TransactionTest {

    private static final String EARLY = "distro.early";
    private static final String LATE = "binary.late";

    @TempDir
    private Path folder;
    private Workbench bench;
    private Repairer repairer;
    private Transaction transaction;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("conf", "early bad\nx\nx\nx\nlate bad\n");
        repairer = new Repairer(bench.journal(), List.of(new ConfSays(bench, LATE, Link.DEBUG_INFO, "late bad"),
                new ConfSays(bench, EARLY, Link.DISTRO_CONFIGURATION, "early bad")));
        transaction = new Transaction(repairer);
    }

    private Plan edit(String cause, String from, String to) throws Exception {
        String now = bench.read("conf").orElseThrow();
        return new Plan(cause, List.of(bench.replace("conf", now, now.replace(from, to))));
    }

    private JointPreview both(String late) throws Exception {
        return transaction.preview(List.of(edit(LATE, "late bad", late), edit(EARLY, "early bad", "early good")),
                bench.at());
    }

    private static List<String> statuses(JointOutcome outcome) {
        return outcome.parts().stream().map(part -> part.causeId() + " " + part.status().id()).toList();
    }

    @Test
    void editsOfOneFileAreJoinedAndDoneInChainOrder() throws Exception {
        JointPreview preview = both("late good");
        JointOutcome outcome = transaction.apply(preview, Transaction.Rule.KEEP, event -> { });

        assertEquals(List.of(EARLY + " cured", LATE + " cured"), statuses(outcome));
        assertEquals("cured", outcome.id());
        assertEquals("early good\nx\nx\nx\nlate good\n", bench.read("conf").orElseThrow());
    }

    @Test
    void theRepairsOfASetAreUndoneOneByOneNewestFirst() throws Exception {
        transaction.apply(both("late good"), Transaction.Rule.KEEP, event -> { });

        assertEquals("undone", bench.repairer().undo(2, bench.at(), event -> { }).id());
        assertEquals("early good\nx\nx\nx\nlate bad\n", bench.read("conf").orElseThrow());
        assertEquals("undone", bench.repairer().undo(1, bench.at(), event -> { }).id());
        assertEquals("early bad\nx\nx\nx\nlate bad\n", bench.read("conf").orElseThrow());
    }

    @Test
    void twoEditsOfTheSamePlaceAreNotJoined() throws Exception {
        JointPreview preview = transaction.preview(List.of(edit(EARLY, "early bad", "early good"),
                edit(LATE, "early bad", "something else")), bench.at());

        assertEquals(List.of(EARLY), preview.members().stream().map(JointPreview.Member::causeId).toList());
        assertEquals(List.of(new JointPreview.LeftOut(LATE, JointPreview.Reason.SAME_PLACE, "")), preview.leftOut());
    }

    @Test
    void theFirstThatDoesNotCureStopsTheSetAndKeepsWhatWasDone() throws Exception {
        Plan useless = new Plan(EARLY, List.of(bench.create("other", "x")));
        JointPreview preview = transaction.preview(List.of(useless, edit(LATE, "late bad", "late good")), bench.at());

        JointOutcome outcome = transaction.apply(preview, Transaction.Rule.KEEP, event -> { });

        assertEquals(List.of(EARLY + " still-holds", LATE + " not-begun"), statuses(outcome));
        assertEquals("partly", outcome.id());
        assertTrue(bench.read("other").isPresent());
    }

    @Test
    void keepGoingDoesTheOthersToo() throws Exception {
        Plan useless = new Plan(EARLY, List.of(bench.create("other", "x")));
        JointPreview preview = transaction.preview(List.of(useless, edit(LATE, "late bad", "late good")), bench.at());

        JointOutcome outcome = transaction.apply(preview, Transaction.Rule.KEEP_GOING, event -> { });

        assertEquals(List.of(EARLY + " still-holds", LATE + " cured"), statuses(outcome));
    }

    @Test
    void rollBackLeavesNothingOfTheSet() throws Exception {
        String before = bench.tree();
        JointOutcome outcome = transaction.apply(both("late bad, still"), Transaction.Rule.ROLL_BACK, event -> { });

        assertEquals(List.of(EARLY + " rolled-back", LATE + " rolled-back"), statuses(outcome));
        assertEquals("rolled-back", outcome.id());
        assertEquals(before, bench.tree());
    }

    @Test
    void aChangeSinceThePreviewRefusesTheWholeSetBeforeItsFirstWrite() throws Exception {
        Plan other = new Plan(EARLY, List.of(bench.create("other", "x")));
        JointPreview preview = transaction.preview(List.of(other, edit(LATE, "late bad", "late good")), bench.at());
        bench.write("conf", "late bad, edited\n");

        JointOutcome outcome = transaction.apply(preview, Transaction.Rule.KEEP_GOING, event -> { });

        assertEquals("refused", outcome.id());
        assertEquals(Outcome.Why.DRIFTED, outcome.refused().orElseThrow().why());
        assertTrue(bench.read("other").isEmpty());
        assertEquals(List.of(), bench.journal().read().entries());
    }

    @Test
    void aSetThatAnotherTransactionShowedIsNotApplied() throws Exception {
        JointPreview preview = new Transaction(repairer).preview(
                List.of(edit(LATE, "late bad", "late good")), bench.at());

        JointOutcome outcome = transaction.apply(preview, Transaction.Rule.KEEP, event -> { });

        assertEquals(Outcome.Why.NOT_PREVIEWED, outcome.refused().orElseThrow().why());
        assertTrue(bench.read("conf").orElseThrow().contains("late bad"));
    }

    @Test
    void oneRestartForAllComesLastWhereItIsSaidOnce() throws Exception {
        Plan early = new Plan(EARLY, List.of(edit(EARLY, "early bad", "early good").actions().getFirst(),
                new Action.RestartDistro(Workbench.HERE)));
        Plan late = new Plan(LATE, List.of(edit(LATE, "late bad", "late good").actions().getFirst(),
                new Action.RestartDistro(Workbench.HERE)));

        JointPreview preview = transaction.preview(List.of(early, late), bench.at());

        assertEquals(List.of(1, 2), preview.members().stream().map(m -> m.preview().steps().size()).toList());
        assertEquals("restart-distro", preview.members().getLast().preview().steps().getLast().kind());
        assertTrue(preview.members().stream().allMatch(JointPreview.Member::waitsForRestart));
        // there is no launcher on this machine, so the restart is the user's, and nothing is judged before it
        JointOutcome outcome = transaction.apply(preview, Transaction.Rule.KEEP, event -> { });
        assertEquals(List.of(EARLY + " waits-for-restart", LATE + " waits-for-restart"), statuses(outcome));
    }

    @Test
    void theHashOfASetCoversWhatWasFound() throws Exception {
        String one = both("late good").hash();
        assertEquals(one, both("late good").hash());
        assertNotEquals(one, both("late fine").hash());
        bench.write("conf", "early bad\ny\nx\nx\nlate bad\n");
        assertNotEquals(one, both("late good").hash());
    }

    @Test
    void aSavedPlanThatWasChangedInAnyPlaceIsNotRead() throws Exception {
        JointPreview preview = both("late good");
        Choice choice = new Choice(Optional.of("here"), Optional.empty(), Optional.empty(), Optional.of(7),
                Optional.empty(), Optional.of("main.go:3"), Optional.empty());
        String text = SavedPlan.write(preview, choice, Transaction.Rule.ROLL_BACK, "1",
                Instant.parse("2026-11-21T08:00:00Z"));

        assertEquals(new SavedPlan(List.of(EARLY, LATE), choice, preview.hash(),
                PlanAnswers.yes(Transaction.Rule.ROLL_BACK)), SavedPlan.read(text));
        assertTrue(text.contains("-early bad"), text);
        for (String part : List.of("late good", preview.hash(), "main.go:3", EARLY, "replace-file")) {
            assertThrows(SavedPlan.Altered.class, () -> SavedPlan.read(text.replaceFirst(part, "other")), part);
        }
        for (String no : List.of("", "{}", "[]", "null", "{\"kind\": 3}", text.substring(0, text.length() / 2))) {
            assertThrows(SavedPlan.Altered.class, () -> SavedPlan.read(no));
        }
    }

    @Test
    void linesAreJoinedInEveryEncoding() {
        byte[] wide = "a\nb\nc\nd\ne\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        Blob one = Blob.of("A\nb\nc\nd\ne\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        Blob other = Blob.of("a\nb\nc\nd\nE!\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));

        assertEquals("A\nb\nc\nd\nE!\n", new String(LineMerge.of(Blob.of(wide), one, other).orElseThrow().bytes(),
                java.nio.charset.StandardCharsets.UTF_16LE));
        assertTrue(LineMerge.of(Blob.of("a\n"), Blob.of("a\nb\n"), Blob.of("a\nc\n")).isEmpty());
    }

    @Test
    void twoEditsThatWouldBreakTheFileTogetherAreNotJoined() throws Exception {
        String now = "{\n\"a\": 1,\n\"b\": 2\n}\n";
        bench.write("x.json", now);
        Plan one = new Plan(EARLY, List.of(bench.replace("x.json", now, "{\n\"a\": 1\n\"b\": 2\n}\n")));
        Plan other = new Plan(LATE, List.of(bench.replace("x.json", now, "{\n\"a\": 1,\n\"b\": 3\n}\n")));

        JointPreview preview = transaction.preview(List.of(one, other), bench.at());

        assertEquals(List.of(JointPreview.Reason.SAME_PLACE),
                preview.leftOut().stream().map(JointPreview.LeftOut::reason).toList());
    }
}
