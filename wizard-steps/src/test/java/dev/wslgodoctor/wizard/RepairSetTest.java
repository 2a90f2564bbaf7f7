package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.repair.Transaction;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.sample.SampleEngine;
import dev.wslgodoctor.wizard.sample.SampleHistory;
import dev.wslgodoctor.wizard.sample.SampleReport;
import dev.wslgodoctor.wizard.sample.SampleSets;
import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.repair.RepairSetModel;
import dev.wslgodoctor.wizard.step.settings.SettingsModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepairSetTest {

    private final SampleEngine engine = new SampleEngine();
    private final SampleSets sets = new SampleSets(engine);
    private final Work work = new Work(Runnable::run, Runnable::run);
    private final Clock clock = Clock.fixed(SampleReport.AT, ZoneOffset.UTC);
    private final WizardModel model = new WizardModel(new Ports(engine, new SampleHistory(), sets),
            new SettingsModel(SettingsStore.forgetful(), work, clock), work, clock, id -> Optional.empty());

    @BeforeEach
    void scanned() {
        model.begin();
        model.chooseTarget();
        model.startScan();
    }

    private List<String> members() {
        return model.repairSet().previewProperty().get().found().orElseThrow().members().stream()
                .map(member -> member.preview().causeId()).toList();
    }

    @Test
    void whatHoldsIsPlannedTogetherAndWhatHasNoPlanIsNamed() {
        model.repairTogether();

        assertEquals(Page.REPAIR_SET, model.pageProperty().get());
        assertEquals(List.of("sample.paths", "sample.optimised"), members());
        assertEquals(List.of("sample.drive"), model.repairSet().previewProperty().get().found().orElseThrow()
                .leftOut().stream().map(each -> each.causeId()).toList());
    }

    @Test
    void nothingBeginsBeforeRootAndRestartWereSeen() {
        model.repairTogether();
        model.applyTogether();
        assertFalse(sets.calls.toString().contains("apply"));

        model.repairSet().seenProperty().set(true);
        model.repairSet().ruleProperty().set(Transaction.Rule.ROLL_BACK);
        model.applyTogether();
        assertTrue(sets.calls.contains("apply ROLL_BACK"));
        assertEquals(2, model.causes().curedCount());
        assertEquals(2, model.report().done().size());
    }

    @Test
    void aRepairThatIsLeftOutIsPlannedWithoutAndCanComeBack() {
        model.repairTogether();
        model.repairSet().seenProperty().set(true);
        model.repairSet().include("sample.paths", false);

        assertEquals(List.of("sample.optimised"), members());
        assertFalse(model.repairSet().seenProperty().get(), "consent was for another set");
        assertFalse(model.repairSet().needsConsent(), "the file can be undone and needs no root");
        model.repairSet().include("sample.paths", true);
        assertEquals(2, members().size());
    }

    @Test
    void whatIsTakenBackIsToldInTheReportAndHoldsAgain() {
        model.repairTogether();
        model.repairSet().seenProperty().set(true);
        model.applyTogether();
        assertTrue(model.repairSet().canRollBack());

        model.rollBackTogether();

        assertFalse(model.repairSet().canRollBack());
        assertEquals(0, model.causes().curedCount());
        assertEquals(List.of(RepairResult.Kind.UNDONE, RepairResult.Kind.UNDONE), model.report().done().stream()
                .map(done -> done.result().kind()).toList());
    }

    @Test
    void aPlanIsSavedAndAnAlteredOneIsRefusedWithItsReason() {
        model.repairTogether();
        model.repairSet().save(Path.of("plan.json"));
        assertEquals("plan.json", model.repairSet().savedProperty().get().found().orElseThrow());

        model.openPlan(Path.of("other.json"));

        RepairSetModel set = model.repairSet();
        assertEquals("The plan was altered.", set.refusalProperty().get());
        assertFalse(set.readyProperty().get());
        model.back();
        assertEquals(Page.CAUSES, model.pageProperty().get());
    }

    @Test
    void aCauseThatIsStillThereOffersItsNextWay() {
        engine.outcome = RepairResult.Kind.STILL_HOLDS;
        sets.otherWay = new RepairPreview("sample.paths", List.of());
        model.previewRepair(SampleReport.paths());
        model.repair().rootSeenProperty().set(true);
        model.applyRepair();
        assertEquals(Optional.of(sets.otherWay), model.repair().nextWayProperty().get());

        model.previewNextWay();

        assertEquals(Page.REPAIR, model.pageProperty().get());
        assertEquals(Optional.of(sets.otherWay), model.repair().previewProperty().get().found());
        assertEquals(Optional.empty(), model.repair().nextWayProperty().get());
    }

    @Test
    void theTimeLeftIsToldAfterTenSecondsOfDataInStepsOfFive() {
        assertEquals(Optional.empty(), progress(50, 9).left());
        assertEquals(Optional.of(Duration.ofSeconds(15)), progress(50, 10).left());
        assertEquals(Optional.empty(), progress(100, 20).left(), "all of it is copied");
        assertEquals(5, progress(50, 10).bytesPerSecond());
    }

    private static RepairProgress progress(long done, int seconds) {
        return new RepairProgress(0, done, 100, 1, 2, Duration.ofSeconds(seconds));
    }
}
