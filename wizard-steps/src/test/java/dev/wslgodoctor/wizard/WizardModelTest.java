package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.sample.SampleEngine;
import dev.wslgodoctor.wizard.sample.SampleHistory;
import dev.wslgodoctor.wizard.sample.SampleReport;
import dev.wslgodoctor.wizard.sample.SampleSets;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.shell.WizardStep;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.causes.CausesWords;
import dev.wslgodoctor.wizard.step.scan.ScanModel;
import dev.wslgodoctor.wizard.step.settings.SettingsModel;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole way on one thread, without a screen; as long as the way has steps and turns. */
class WizardModelTest {

    private final SampleEngine engine = new SampleEngine();
    private final SampleHistory history = new SampleHistory();
    private final SettingsStore store = SettingsStore.forgetful();
    private final WizardModel model = onOneThread();

    private WizardModel onOneThread() {
        Work work = new Work(Runnable::run, Runnable::run);
        Clock clock = Clock.fixed(SampleReport.AT.plusSeconds(4), ZoneOffset.UTC);
        return new WizardModel(new Ports(engine, history, new SampleSets(engine)),
                new SettingsModel(store, work, clock), work, clock, id -> SampleReport.findings().stream()
                        .filter(f -> f.causeId().equals(id)).map(f -> f.link()).findFirst());
    }

    private void scan() {
        model.begin();
        model.chooseTarget();
        model.startScan();
    }

    @Test
    void theScanLeadsToTheCauses() {
        scan();
        assertEquals(Page.CAUSES, model.pageProperty().get());
        assertEquals("sample.paths", model.causes().first().orElseThrow().causeId());
        assertEquals(13, model.causes().brokenAt());
    }

    @Test
    void fiveThousandFindingsAndAHundredThousandLinesAreTakenInWithinSeconds() {
        engine.floods = true;
        long began = System.nanoTime();
        scan();

        assertEquals(Page.CAUSES, model.pageProperty().get());
        assertEquals(5_000, model.scan().judgedProperty().get());
        assertEquals(50_000, model.scan().questions().size());
        // a list that grows in front, or a chain for each event, takes minutes
        assertTrue(System.nanoTime() - began < 20_000_000_000L);
    }

    @Test
    void aPageBesideTheFlowLeadsBackToWhereOneWas() {
        scan();
        model.openBeside(Page.KNOWLEDGE);
        model.openBeside(Page.SETTINGS);
        assertEquals(Page.SETTINGS, model.pageProperty().get());
        model.back();
        assertEquals(Page.CAUSES, model.pageProperty().get());
    }

    @Test
    void afterAScanThatEndedMeanwhileAPageBesideTheFlowLeadsToTheCauses() {
        engine.hangs = true;
        model.begin();
        model.chooseTarget();
        model.startScan();
        assertEquals(Page.SCAN, model.pageProperty().get());
        model.openBeside(Page.HISTORY);
        model.back();
        assertEquals(Page.SCAN, model.pageProperty().get());
    }

    @Test
    void aMutedCauseIsCountedAndNoFindingAnyMore() {
        scan();
        model.mute(model.causes().first().orElseThrow(), "known");

        assertEquals(Page.CAUSES, model.pageProperty().get());
        assertFalse(model.causes().now().holding().stream().anyMatch(f -> f.causeId().equals("sample.paths")));
        assertEquals(List.of("sample.paths"),
                model.causes().mutedFindings().stream().map(f -> f.causeId()).toList());
        assertEquals("known", store.read().settings().muteOf("sample.paths").orElseThrow().reason());

        model.settings().unmute("sample.paths");
        assertEquals("sample.paths", model.causes().first().orElseThrow().causeId());
    }

    @Test
    void anEntryThatACrashBrokeOffIsShownFirstFinishedOnlyAfterItWasShownAndThrownAwayOnlyAfterAQuestion() {
        model.openBeside(Page.HISTORY);
        assertEquals("2", model.history().chosenProperty().get().orElseThrow().entry());

        model.history().finish();
        assertFalse(history.calls.contains("finish 2"));
        model.history().askWhatIsLeft();
        model.history().finish();
        assertTrue(history.calls.contains("finish 2"));

        model.history().discard();
        assertFalse(history.calls.contains("discard 2"));
        model.history().askToDiscard();
        model.history().discard();
        assertTrue(history.calls.contains("discard 2"));
        assertEquals("1", model.history().chosenProperty().get().orElseThrow().entry());
    }

    @Test
    void theDefaultDistributionIsChosenAtFirst() {
        model.begin();
        model.chooseTarget();
        assertEquals("Ubuntu-24.04", model.target().distroProperty().get().name());
        assertTrue(model.target().readyProperty().get());
    }

    @Test
    void theOnlyRecentFolderIsFilledInAndOneOfSeveralIsNot() {
        model.begin();
        model.chooseTarget();
        assertEquals("", model.target().projectProperty().get());

        engine.recent = List.of("/home/dev/shop");
        WizardModel other = onOneThread();
        other.begin();
        other.chooseTarget();
        assertEquals("/home/dev/shop", other.target().projectProperty().get());
        assertTrue(engine.calls.contains("project /home/dev/shop"));
    }

    @Test
    void withoutADistributionWindowsIsExaminedAndOneInstalledSinceIsFound() {
        engine.bare = true;
        model.begin();
        model.chooseTarget();
        assertTrue(model.target().readyProperty().get());
        model.startScan();
        assertEquals(Page.CAUSES, model.pageProperty().get());
        assertTrue(model.target().choice(Optional.empty()).distro().isEmpty());

        engine.bare = false;
        model.chooseTarget();
        assertEquals("Ubuntu-24.04", model.target().distroProperty().get().name());
    }

    @Test
    void aBreakpointWithoutALineStopsTheScan() {
        model.begin();
        model.chooseTarget();
        model.target().breakpointProperty().set("main.go");
        assertFalse(model.target().readyProperty().get());
        model.startScan();
        assertEquals(Page.TARGET, model.pageProperty().get());
        model.target().breakpointProperty().set("C:\\shop\\main.go:42");
        assertTrue(model.target().readyProperty().get());
    }

    @Test
    void theFolderOfAStoppedDistributionIsNotReadWithoutConsent() {
        model.begin();
        model.chooseTarget();
        var stopped = model.target().distrosProperty().get().found().orElseThrow().get(1);
        model.target().distroProperty().set(stopped);
        model.target().choose("/home/dev/shop");
        assertFalse(engine.calls.contains("project /home/dev/shop"));
        model.target().startDistroProperty().set(true);
        assertTrue(engine.calls.contains("project /home/dev/shop"));
    }

    @Test
    void nothingIsChangedBeforeTheRepairIsApplied() {
        scan();
        model.previewRepair(model.causes().first().orElseThrow());
        assertTrue(engine.calls.stream().noneMatch(call -> call.startsWith("apply")));
    }

    @Test
    void stepsThatRestartOrCannotBeUndoneAreNotTickedAtFirst() {
        scan();
        model.previewRepair(model.causes().first().orElseThrow());
        assertEquals(java.util.Set.of(0, 1, 2), model.repair().ticked());
    }

    @Test
    void aStepAsRootNeedsASecondConsent() {
        scan();
        model.previewRepair(model.causes().first().orElseThrow());
        model.applyRepair();
        assertTrue(engine.calls.stream().noneMatch(call -> call.startsWith("apply")));
        model.repair().rootSeenProperty().set(true);
        model.applyRepair();
        assertTrue(engine.calls.contains("apply [0, 1, 2]"));
        assertEquals(RepairResult.Kind.CURED, model.repair().resultProperty().get().found().orElseThrow().kind());
        assertEquals(Page.REPAIRING, model.pageProperty().get());
    }

    @Test
    void aRepairCanBeUndoneOnceFromTheReport() {
        aStepAsRootNeedsASecondConsent();
        var done = model.report().done().getFirst();
        model.report().undo(done);
        assertEquals(RepairResult.Kind.UNDONE, model.report().done().getFirst().result().kind());
        assertEquals(Optional.empty(), model.report().done().getFirst().undo());
    }

    @Test
    void aCuredCauseIsNoLongerTheFirstUntilItIsUndone() {
        aStepAsRootNeedsASecondConsent();
        var causes = model.causes();

        assertTrue(causes.repaired());
        assertEquals(java.util.List.of("sample.paths"),
                causes.curedFindings().stream().map(finding -> finding.causeId()).toList());
        assertFalse(causes.first().map(causes::isCured).orElse(false));
        assertTrue(causes.brokenAt() != 13);

        model.report().undo(model.report().done().getFirst());

        assertEquals(java.util.List.of(), causes.curedFindings());
        assertEquals("sample.paths", causes.first().orElseThrow().causeId());
        assertTrue(causes.repaired(), "what is shown was measured before both");
    }

    @Test
    void aNewScanForgetsWhatWasCured() {
        aStepAsRootNeedsASecondConsent();
        model.startScan();

        assertFalse(model.causes().repaired());
        assertEquals("sample.paths", model.causes().first().orElseThrow().causeId());
    }

    @Test
    void theCausesSaySoWhenTheyWereMeasuredBeforeARepair() {
        scan();
        var words = new CausesWords(model.causes(), () -> false, ZoneOffset.UTC, UiTexts.in(Locale.ENGLISH));
        assertEquals(Optional.empty(), words.before());

        model.previewRepair(model.causes().first().orElseThrow());
        model.repair().rootSeenProperty().set(true);
        model.applyRepair();

        assertTrue(words.before().orElseThrow().contains("before the repair"));
        assertFalse(words.conclusion().startsWith("The breakpoint gets lost at link 13"), words.conclusion());
    }

    @Test
    void theWindowKnowsThatARepairIsBeingDone() {
        List<Runnable> later = new java.util.ArrayList<>();
        Work work = new Work(later::add, Runnable::run);
        Clock clock = Clock.fixed(SampleReport.AT, ZoneOffset.UTC);
        WizardModel slow = new WizardModel(new Ports(engine, history, new SampleSets(engine)),
                new SettingsModel(SettingsStore.forgetful(), work, clock), work, clock, id -> Optional.empty());
        slow.repair().preview(SampleReport.findings().getFirst());
        assertFalse(slow.repairing());
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        slow.repair().rootSeenProperty().set(true);
        slow.repair().apply(result -> { });
        assertTrue(slow.repairing());
        later.removeFirst().run();
        assertFalse(slow.repairing());
    }

    @Test
    void theProgramIsNotRunWithoutConsent() {
        scan();
        model.openProof();
        model.prove();
        assertFalse(engine.calls.contains("prove"));
        model.report().proofAllowedProperty().set(true);
        model.prove();
        assertTrue(model.report().proven());
    }

    @Test
    void aPastedMessageChoosesItsSymptom() {
        model.symptom().pastedProperty().set("Could not attach to pid 4711: set ptrace_scope to 0");
        assertEquals(Symptom.ATTACH_FAILS, model.symptom().chosenProperty().get());
        model.symptom().pastedProperty().set("something unknown");
        assertEquals(Symptom.ATTACH_FAILS, model.symptom().chosenProperty().get(), "an unknown text changes nothing");
    }

    @Test
    void aQuestionThatIsOpenForTwoSecondsIsNamed() {
        engine.hangs = true;
        scan();
        model.scan().tick();
        assertEquals("binary.programs", model.scan().waitingForProperty().get().orElseThrow().probe());
        assertEquals(ScanModel.State.RUNNING, model.scan().stateProperty().get());
    }

    @Test
    void aCancelledScanLeadsBackAndItsReportIsForgotten() {
        engine.hangs = true;
        scan();
        model.cancelScan();
        assertEquals(Page.TARGET, model.pageProperty().get());
    }

    @Test
    void aTroubleOfTheEngineIsShownAndNotThrown() {
        engine.trouble = new Trouble.Missing("no wsl.exe");
        model.open();
        model.begin();
        model.chooseTarget();
        assertInstanceOf(Loaded.Failed.class, model.surroundingsProperty().get());
        assertInstanceOf(Loaded.Failed.class, model.target().distrosProperty().get());
        assertTrue(model.target().readyProperty().get(), "the scan says why");
    }

    @Test
    void onlyDoneStepsCanBeJumpedTo() {
        model.begin();
        model.jump(WizardStep.REPORT);
        assertEquals(Page.SYMPTOM, model.pageProperty().get());
        model.chooseTarget();
        model.jump(WizardStep.SYMPTOM);
        assertEquals(Page.SYMPTOM, model.pageProperty().get());
    }

    @Test
    void aHealthyMachineHasNoFirstFinding() {
        engine.healthy = true;
        scan();
        assertEquals(Optional.empty(), model.causes().first());
        assertEquals(0, model.causes().brokenAt());
    }
}
