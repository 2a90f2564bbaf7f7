package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairerTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("says", "bad\n");
    }

    @Test
    void aCauseThatIsRuledOutAfterwardsIsCured() throws Exception {
        Outcome outcome = bench.apply(bench.plan(bench.replace("says", "bad\n", "good\n"),
                new Action.AskUser("test.by-hand", Map.of("a", "b"))));

        Outcome.Applied applied = assertInstanceOf(Outcome.Cured.class, outcome).applied();
        assertEquals("ruled-out", applied.finding().verdict().id());
        assertEquals(List.of("distro.neighbour"), applied.neighbours().stream().map(f -> f.causeId()).toList());
        assertEquals(List.of(new Action.AskUser("test.by-hand", Map.of("a", "b"))), applied.open());
        assertEquals("good\n", bench.read("says").orElseThrow());
        assertEquals(Entry.State.APPLIED, bench.journal().find(applied.entry().getAsInt()).orElseThrow().state());
    }

    @Test
    void aRepairThatChangesNothingThatMattersStillHolds() throws Exception {
        Outcome outcome = bench.apply(bench.plan(bench.create("other", "x")));

        assertInstanceOf(Outcome.StillHolds.class, outcome);
    }

    @Test
    void whatCannotBeJudgedAgainIsNotCalledCured() throws Exception {
        Outcome outcome = bench.apply(bench.plan(new Action.ReplaceFile(Workbench.HERE, bench.path("says"),
                Optional.of(Blob.of("bad\n").sha256()), Optional.empty(), false)));

        assertInstanceOf(Outcome.CannotTell.class, outcome);
        assertEquals(Optional.empty(), bench.read("says"));
    }

    @Test
    void aFileChangedSinceThePreviewIsRefusedAndNothingIsWritten() throws Exception {
        bench.write("first", "1");
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("first", "1", "2"),
                bench.replace("says", "bad\n", "good\n")), bench.at());
        bench.write("says", "bad, and edited\n");
        String before = bench.tree();

        Outcome outcome = repairer.apply(preview, bench.events::add);

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals(Outcome.Why.DRIFTED, refused.why());
        assertEquals(bench.path("says"), refused.detail());
        assertEquals(before, bench.tree());
        assertEquals(List.of(), bench.journal().read().entries());
    }

    @Test
    void aPlanFromAnOldExaminationSaysSoInItsPreview() throws Exception {
        Preview preview = bench.repairer().preview(bench.plan(bench.replace("says", "older\n", "good\n")), bench.at());

        assertEquals(Outcome.Why.DRIFTED, preview.obstacle().orElseThrow().why());
        assertEquals(Outcome.Why.DRIFTED, refusal(bench.apply(preview.plan())));
    }

    @Test
    void aPreviewOfAnotherRepairerIsRefused() throws Exception {
        Preview foreign = bench.repairer().preview(bench.plan(bench.replace("says", "bad\n", "good\n")), bench.at());

        assertEquals(Outcome.Why.NOT_PREVIEWED, refusal(bench.repairer().apply(foreign, bench.events::add)));
        assertEquals("bad\n", bench.read("says").orElseThrow());
    }

    @Test
    void aPreviewWhoseHashIsNotThatOfItsPlanIsRefused() throws Exception {
        Repairer repairer = bench.repairer();
        Preview shown = repairer.preview(bench.plan(bench.replace("says", "bad\n", "good\n")), bench.at());
        Plan other = bench.plan(bench.replace("says", "bad\n", "worse\n"));
        Preview forged = new Preview(repairer, other, bench.at(), shown.steps(), Optional.empty(), shown.hash());

        assertEquals(Outcome.Why.NOT_PREVIEWED, refusal(repairer.apply(forged, bench.events::add)));
        assertEquals("bad\n", bench.read("says").orElseThrow());
    }

    @Test
    void noPathAppliesWhatWasNotPreviewed() {
        for (Constructor<?> constructor : Preview.class.getDeclaredConstructors()) {
            assertFalse(Modifier.isPublic(constructor.getModifiers()), constructor.toString());
        }
        assertTrue(Modifier.isFinal(Preview.class.getModifiers()));
        for (Method method : Repairer.class.getDeclaredMethods()) {
            boolean takesPlan = Arrays.asList(method.getParameterTypes()).contains(Plan.class)
                    || Arrays.asList(method.getParameterTypes()).contains(Action.class);
            if (Modifier.isPublic(method.getModifiers()) && takesPlan) {
                assertEquals("preview", method.getName());
            }
        }
    }

    @Test
    void aPreviewChangesNothing() throws Exception {
        String before = bench.tree();

        bench.repairer().preview(bench.plan(bench.replace("says", "bad\n", "good\n"), bench.create("new/a", "x")),
                bench.at());

        assertEquals(before, bench.tree());
        assertFalse(Files.exists(bench.journalFolder));
    }

    @Test
    void aDeselectedStepIsNotExecutedAndSaidToBeLeftOut() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.create("extra", "x"),
                bench.replace("says", "bad\n", "good\n")), bench.at());

        Outcome outcome = repairer.apply(preview, new TreeSet<>(List.of(1)), bench.events::add);

        assertInstanceOf(Outcome.Cured.class, outcome);
        assertEquals(Optional.empty(), bench.read("extra"));
        assertEquals(List.of(Entry.Status.LEFT_OUT, Entry.Status.DONE),
                bench.journal().find(1).orElseThrow().steps().stream().map(Entry.Step::status).toList());
    }

    @Test
    void withoutASelectedStepNothingHappens() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.create("extra", "x")), bench.at());

        assertEquals(Outcome.Why.NOTHING_SELECTED,
                refusal(repairer.apply(preview, new TreeSet<>(), bench.events::add)));
    }

    @Test
    void aPlanThatOnlyTheUserCanCarryOutIsJudgedAgain() throws Exception {
        Plan plan = bench.plan(new Action.AskUser("test.by-hand"));

        assertInstanceOf(Outcome.StillHolds.class, bench.apply(plan));
        bench.write("says", "good");
        assertInstanceOf(Outcome.Cured.class, bench.apply(plan));
        assertEquals(List.of(), bench.journal().read().entries());
    }

    @Test
    void twoStepsOnOneFileAreShownAndAppliedOneAfterTheOther() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad\n", "bad\nmore\n"),
                bench.replace("says", "bad\nmore\n", "more\n")), bench.at());

        assertEquals(Optional.empty(), preview.obstacle());
        assertInstanceOf(Outcome.Cured.class, repairer.apply(preview, bench.events::add));
        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals("bad\n", bench.read("says").orElseThrow());
    }

    @Test
    void rootThatIsNotAllowedIsRefusedBeforeAnythingIsDone() throws Exception {
        bench.consent = new Consent(false, false, false);
        Action.Run asRoot = new Action.Run(Workbench.HERE, Command.of("true").byRoot(), Optional.empty(),
                Optional.empty());
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad\n", "good\n"), asRoot), bench.at());

        assertTrue(preview.needsRoot());
        assertFalse(preview.undoable());
        assertEquals(Outcome.Why.DENIED, refusal(repairer.apply(preview, bench.events::add)));
        assertEquals("bad\n", bench.read("says").orElseThrow());
        assertInstanceOf(Outcome.Cured.class,
                repairer.apply(preview, new TreeSet<>(List.of(0)), bench.events::add));
    }

    @Test
    void withoutConsentNothingIsAskedAsRoot() throws Exception {
        bench.consent = new Consent(false, false, false);
        bench.fault = command -> {
            assertFalse(command.asRoot(), command.toString());
            return command;
        };
        Action.Run asRoot = new Action.Run(Workbench.HERE, Command.of("true").byRoot(), Optional.empty(),
                Optional.of(Command.of("id").byRoot()));

        Preview preview = bench.repairer().preview(bench.plan(asRoot), bench.at());
        assertEquals(Outcome.Why.DENIED, preview.obstacle().orElseThrow().why());
        GatewayException thrown = assertThrows(GatewayException.class, () -> bench.repairer().preview(bench.plan(
                new Action.ReplaceFile(Workbench.HERE, bench.path("says"), Optional.empty(), Optional.empty(), true)),
                bench.at()));
        assertInstanceOf(Trouble.Denied.class, thrown.trouble());
    }

    @Test
    void aCancelledRepairIsTakenBackCompletelyAndStaysCancelled() throws Exception {
        String before = bench.tree();
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.create("a/b", "x"),
                bench.replace("says", "bad\n", "good\n"), bench.create("c", "x")), bench.at());
        int[] writes = {0};
        bench.fault = command -> {
            if (command.input().size() > 0 && ++writes[0] == 2) {
                Thread.currentThread().interrupt();
            }
            return command;
        };

        Outcome outcome = repairer.apply(preview, bench.events::add);

        assertTrue(Thread.interrupted(), "whoever cancelled finds the thread cancelled");
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertTrue(refused.detail().startsWith("cancelled"), refused.detail());
        assertTrue(refused.entry().isEmpty(), outcome::toString);
        assertEquals(before, bench.tree());
        assertEquals(Entry.State.UNDONE, bench.journal().find(1).orElseThrow().state());
    }

    @Test
    void whatCannotBeLookedAtIsNotOffered() {
        bench.fault = command -> {
            throw new GatewayException(new Trouble.Denied("no"));
        };

        GatewayException thrown = assertThrows(GatewayException.class,
                () -> bench.repairer().preview(bench.plan(bench.replace("says", "bad\n", "good\n")), bench.at()));
        assertInstanceOf(Trouble.Denied.class, thrown.trouble());
    }

    @Test
    void theLastEventIsTheOutcomeAndEveryStepIsTold() throws Exception {
        Outcome outcome = bench.apply(bench.plan(bench.replace("says", "bad\n", "good\n")));

        assertEquals(outcome, ((RepairEvent.Finished) bench.events.getLast()).outcome());
        assertInstanceOf(RepairEvent.Started.class, bench.events.getFirst());
        assertTrue(bench.events.stream().anyMatch(event -> event instanceof RepairEvent.StepEnded ended
                && ended.status() == Entry.Status.DONE));
        assertTrue(bench.events.stream().anyMatch(event -> event instanceof RepairEvent.Judging));
    }

    private static Outcome.Why refusal(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why();
    }
}
