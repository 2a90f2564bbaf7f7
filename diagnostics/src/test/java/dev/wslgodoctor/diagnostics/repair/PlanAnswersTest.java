package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers in a saved plan: they take away from what was reviewed, and never add to it. */
class PlanAnswersTest {

    private static final String EARLY = "distro.early";
    private static final String LATE = "binary.late";
    private static final String CONF = "early bad\nx\nx\nx\nlate bad\n";

    @TempDir
    private Path folder;
    private Workbench bench;
    private Transaction transaction;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("conf", CONF);
        transaction = new Transaction(new Repairer(bench.journal(), List.of(
                new ConfSays(bench, LATE, Link.DEBUG_INFO, "late bad"),
                new ConfSays(bench, EARLY, Link.DISTRO_CONFIGURATION, "early bad"))));
    }

    private Plan early(Action... more) {
        return plan(EARLY, bench.replace("conf", CONF, CONF.replace("early bad", "early good")), more);
    }

    private Plan late(Action... more) {
        return plan(LATE, bench.replace("conf", CONF, CONF.replace("late bad", "late good")), more);
    }

    private static Plan plan(String cause, Action first, Action... more) {
        List<Action> actions = new ArrayList<>(List.of(first));
        actions.addAll(List.of(more));
        return new Plan(cause, actions);
    }

    private static PlanAnswers no(String cause, int... steps) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int step : steps) {
            numbers.add(step);
        }
        return new PlanAnswers(Transaction.Rule.KEEP, true, Map.of(cause, numbers));
    }

    private JointOutcome applied(PlanAnswers answers, List<Plan> plans) {
        PlanAnswers.Rest rest = answers.of(transaction.preview(plans, bench.at()), plans);
        return transaction.apply(transaction.preview(rest.plans(), bench.at(), answers.restart()), answers.rule(),
                event -> { });
    }

    private String saved(List<Plan> plans) {
        return SavedPlan.write(transaction.preview(plans, bench.at()), Choice.NONE, Transaction.Rule.KEEP, "1",
                Instant.EPOCH);
    }

    @Test
    void aRepairThatIsDeclinedIsLeftOutAndItsEditOfASharedFileToo() throws Exception {
        List<Plan> plans = List.of(early(), late());
        assertEquals(List.of(new JointPreview.LeftOut(EARLY, JointPreview.Reason.DECLINED, "")),
                no(EARLY, 0).of(transaction.preview(plans, bench.at()), plans).dropped());

        JointOutcome outcome = applied(no(EARLY, 0), plans);

        assertEquals("cured", outcome.id());
        assertEquals(CONF.replace("late bad", "late good"), bench.read("conf").orElseThrow());
    }

    @Test
    void aStepThatIsDeclinedIsNotDoneAndTheOthersOfItsRepairAre() throws Exception {
        JointOutcome outcome = applied(no(EARLY, 1), List.of(early(bench.create("other", "x")), late()));

        assertEquals("cured", outcome.id());
        assertTrue(bench.read("other").isEmpty());
    }

    @Test
    void aDeclinedStepIsNotDoneByALaterRepairThatNeedsItToo() throws Exception {
        // a step that two repairs share is shown with the first of them only
        Command touch = Command.of("touch", bench.path("touched"));
        Action run = new Action.Run(Workbench.HERE, touch, Optional.empty(), Optional.empty());
        List<Plan> plans = List.of(early(run), late(run));
        assertEquals(1, transaction.preview(plans, bench.at()).members().getLast().preview().steps().size());

        JointOutcome outcome = applied(no(EARLY, 1), plans);

        assertEquals("cured", outcome.id());
        assertTrue(bench.read("touched").isEmpty());
    }

    @Test
    void withoutTheRestartWhatNeedsItIsAppliedAndWaits() throws Exception {
        List<Plan> plans = List.of(early(new Action.RestartDistro(Workbench.HERE)));
        PlanAnswers answers = new PlanAnswers(Transaction.Rule.KEEP, false, Map.of());
        PlanAnswers.Rest rest = answers.of(transaction.preview(plans, bench.at()), plans);

        JointPreview preview = transaction.preview(rest.plans(), bench.at(), false);

        assertEquals(List.of("change-file"), preview.members().getFirst().preview().steps().stream()
                .map(PreviewStep::kind).toList());
        JointOutcome outcome = transaction.apply(preview, Transaction.Rule.KEEP, event -> { });
        assertEquals(JointOutcome.Status.WAITS_FOR_RESTART, outcome.parts().getFirst().status());
        assertTrue(bench.read("conf").orElseThrow().contains("early good"));
    }

    @Test
    void aRepairThatIsARestartAndNothingElseIsLeftOutWithoutTheRestart() {
        List<Plan> plans = List.of(new Plan(EARLY, List.of(new Action.RestartDistro(Workbench.HERE))), late());
        PlanAnswers answers = new PlanAnswers(Transaction.Rule.KEEP, false, Map.of());

        PlanAnswers.Rest rest = answers.of(transaction.preview(plans, bench.at()), plans);

        assertEquals(List.of(LATE), rest.plans().stream().map(Plan::causeId).toList());
        assertEquals(EARLY, rest.dropped().getFirst().causeId());
    }

    @Test
    void everyStepOfASavedPlanIsAnsweredWithYesUntilAReviewerSaysNo() throws Exception {
        String text = saved(List.of(early(), late()));

        assertTrue(SavedPlan.read(text).answers().agreesToAll());
        SavedPlan edited = SavedPlan.read(text.replaceFirst("\"answer\": \"yes\"", "\"answer\": \"no\"")
                .replace("\"rule\": \"keep\"", "\"rule\": \"roll-back\"")
                .replace("\"restart\": \"yes\"", "\"restart\": \"no\""));
        assertFalse(edited.answers().agreesToAll());
        assertEquals(Map.of(EARLY, new TreeSet<>(List.of(0))), edited.answers().declined());
        assertEquals(Transaction.Rule.ROLL_BACK, edited.answers().rule());
        assertFalse(edited.answers().restart());
    }

    @Test
    void answersThatAreMissingUnknownOrForSomethingElseAreRefused() {
        String text = saved(List.of(early(), late()));
        for (String[] change : new String[][] {
            {"\"answer\": \"yes\"", "\"answer\": \"maybe\""}, {"\"step\": 1", "\"step\": 2"},
            {"\"answers\": ", "\"other\": "}, {"\"rule\": \"keep\"", "\"rule\": \"go\""},
            {"\"restart\": \"yes\"", "\"restart\": true"}}) {
            assertTrue(text.contains(change[0]), change[0]);
            assertThrows(SavedPlan.Altered.class, () -> SavedPlan.read(text.replaceFirst(change[0], change[1])),
                    change[1]);
        }
        // silence is no consent
        String silent = text.replaceFirst("(?s)\\{\\s*\"step\": 1,.*?\\}", "");
        assertEquals("there is no answer for step 1 of " + EARLY,
                assertThrows(SavedPlan.Altered.class, () -> SavedPlan.read(silent)).getMessage());
    }
}
