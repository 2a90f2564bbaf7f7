package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.Surroundings;
import dev.wslgodoctor.wizard.step.beside.EnvironmentsModel;
import dev.wslgodoctor.wizard.step.beside.FilesModel;
import dev.wslgodoctor.wizard.step.beside.HistoryModel;
import dev.wslgodoctor.wizard.step.beside.KnowledgeModel;
import dev.wslgodoctor.wizard.step.bundle.BundleModel;
import dev.wslgodoctor.wizard.step.bundle.OpenedModel;
import dev.wslgodoctor.wizard.step.causes.CausesModel;
import dev.wslgodoctor.wizard.step.repair.RepairModel;
import dev.wslgodoctor.wizard.step.repair.RepairSetModel;
import dev.wslgodoctor.wizard.step.report.ReportModel;
import dev.wslgodoctor.wizard.step.scan.ScanModel;
import dev.wslgodoctor.wizard.step.settings.SettingsModel;
import dev.wslgodoctor.wizard.step.symptom.SymptomModel;
import dev.wslgodoctor.wizard.step.target.TargetModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The way through the steps, and the model of each; half of its length are the names by which pages reach those. */
public final class WizardModel {

    private final Engine engine;
    private final Work work;
    private final SettingsModel settings;
    private final HistoryModel history;
    private final EnvironmentsModel environments;
    private final FilesModel files;
    private final KnowledgeModel knowledge = new KnowledgeModel();
    private final SymptomModel symptom = new SymptomModel();
    private final TargetModel target;
    private final ScanModel scan;
    private final CausesModel causes;
    private final RepairModel repair;
    private final RepairSetModel repairSet;
    private final ReportModel report;
    private final BundleModel bundle;
    private final OpenedModel opened;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.WELCOME);
    private final ReadOnlyObjectWrapper<Loaded<Surroundings>> surroundings =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final Set<WizardStep> done = EnumSet.noneOf(WizardStep.class);
    private Page returnTo = Page.WELCOME;
    private Page lastRepair = Page.REPAIRING;

    /** At the welcome, with the causes of the catalogue. */
    public WizardModel(Ports ports, SettingsModel settings, Work work, Clock clock) {
        this(ports, settings, work, clock, id -> CauseCatalog.byId(id).map(RootCause::breaks));
    }

    /**
     * At the welcome.
     *
     * @param linkOf the link that a cause breaks, by the cause's id; empty for an unknown cause
     */
    public WizardModel(Ports ports, SettingsModel settings, Work work, Clock clock,
            Function<String, Optional<Link>> linkOf) {
        this.engine = ports.engine();
        this.work = work;
        this.settings = settings;
        causes = new CausesModel(settings::mutedCauses);
        history = new HistoryModel(ports.history(), work);
        environments = new EnvironmentsModel(engine, work);
        files = new FilesModel(engine, work);
        target = new TargetModel(engine, work);
        scan = new ScanModel(engine, work, clock, linkOf);
        repair = new RepairModel(ports, work);
        repairSet = new RepairSetModel(ports.sets(), work);
        bundle = new BundleModel(engine, work);
        opened = new OpenedModel(engine, work);
        report = new ReportModel(engine, work, clock,
                done -> causes.note(done.finding().causeId(), done.result().kind()));
    }

    /** Asks what is known without starting anything. */
    public void open() {
        work.load(engine::surroundings, surroundings::set);
        history.refresh();
    }

    /** Takes what was said on the command line. */
    public void prefill(Choice said) {
        said.symptom().flatMap(Symptom::byId).ifPresent(symptom.chosenProperty()::set);
        target.prefill(said);
    }

    /** Leaves the welcome. */
    public void begin() {
        go(Page.SYMPTOM);
    }

    /** From the symptom to the target. */
    public void chooseTarget() {
        done.add(WizardStep.SYMPTOM);
        go(Page.TARGET);
        target.open();
    }

    /** Scans what is chosen, for the first time or again. */
    public void startScan() {
        if (!target.readyProperty().get() || scan.busy()) {
            return;
        }
        done.add(WizardStep.SYMPTOM);
        done.add(WizardStep.TARGET);
        done.removeAll(EnumSet.range(WizardStep.SCAN, WizardStep.REPORT));
        report.renew();
        scan.prepare(symptom.chosenProperty().get());
        go(Page.SCAN);
        scan.start(choice(), target.consent(), this::show);
    }

    private void show(Report result) {
        causes.show(result);
        done.add(WizardStep.SCAN);
        if (page.get() == Page.SCAN) {
            go(Page.CAUSES);
        }
    }

    /** Ends the scan and goes back to the target. */
    public void cancelScan() {
        scan.abandon();
        go(Page.TARGET);
    }

    /** Opens a finding. */
    public void openCause(Finding finding) {
        causes.open(finding);
        go(Page.CAUSE);
    }

    /** Shows what the repair of a finding would do. */
    public void previewRepair(Finding finding) {
        done.add(WizardStep.CAUSES);
        repair.preview(finding);
        go(Page.REPAIR);
    }

    /** Shows the next way of the cause whose last repair did not cure. */
    public void previewNextWay() {
        if (repair.nextWayProperty().get().isPresent()) {
            repair.previewNextWay();
            go(Page.REPAIR);
        }
    }

    /** Repairs what is ticked. */
    public void applyRepair() {
        if (!repair.readyProperty().get()) {
            return;
        }
        lastRepair = Page.REPAIRING;
        go(Page.REPAIRING);
        repair.apply(result -> {
            report.note(repair.finding(), result);
            done.add(WizardStep.REPAIR);
        });
    }

    /** Shows what the repairs of everything that holds would do together. */
    public void repairTogether() {
        done.add(WizardStep.CAUSES);
        repairSet.preview(causes.now().findings().stream().filter(Finding::holds).toList());
        go(Page.REPAIR_SET);
    }

    /** Shows a plan that was saved. */
    public void openPlan(Path file) {
        repairSet.open(file);
        go(Page.REPAIR_SET);
    }

    /** Does the repairs that are shown together. */
    public void applyTogether() {
        lastRepair = Page.REPAIR_SET;
        repairSet.apply(this::note);
    }

    /** Takes back what is left of the repairs that were done together. */
    public void rollBackTogether() {
        repairSet.rollBack(this::note);
    }

    private void note(Finding finding, RepairResult result) {
        done.add(WizardStep.REPAIR);
        report.note(finding, result);
    }

    /** Shows the page of the real debug session. */
    public void openProof() {
        done.add(WizardStep.CAUSES);
        go(Page.PROOF);
    }

    /** Starts the real debug session, if it was allowed. */
    public void prove() {
        report.prove(choice());
    }

    /** Shows the report. */
    public void openReport() {
        done.add(WizardStep.CAUSES);
        go(Page.REPORT);
    }

    /** Shows the bundle of the report as it would be sent; nothing without a report. */
    public void previewBundle() {
        if (causes.reportProperty().get() != null) {
            bundle.open(causes.reportProperty().get());
            go(Page.BUNDLE);
        }
    }

    /** Opens a bundle that somebody else sent; what runs at this moment stays as it is. */
    public void openBundle(Path file) {
        opened.open(file);
        openBeside(Page.OPENED);
    }

    /** Shows a page beside the flow; going back leads to where one was. */
    public void openBeside(Page beside) {
        if (!beside.isBeside() || page.get() == beside) {
            return;
        }
        if (!page.get().isBeside()) {
            returnTo = page.get();
        }
        switch (beside) {
            case HISTORY -> history.refresh();
            case ENVIRONMENTS -> environments.load(choice(), target.consent());
            case FILES -> files.load(choice(), target.consent());
            default -> { }
        }
        go(beside);
    }

    /** Shows what is known about a cause. */
    public void openKnowledge(String causeId) {
        knowledge.select(causeId);
        openBeside(Page.KNOWLEDGE);
    }

    private void leaveBeside() {
        boolean scanned = returnTo == Page.SCAN && !scan.busy();
        go(scanned ? Page.CAUSES : returnTo);
    }

    /** One page back; nothing on the first, and nothing while a repair runs. */
    public void back() {
        if (page.get().isBeside()) {
            leaveBeside();
            return;
        }
        switch (page.get()) {
            case WELCOME -> { }
            case SYMPTOM -> go(Page.WELCOME);
            case TARGET -> go(Page.SYMPTOM);
            case SCAN -> cancelScan();
            case CAUSES -> go(Page.TARGET);
            case CAUSE, REPAIR, PROOF -> go(Page.CAUSES);
            case REPAIRING -> {
                if (!repairing()) {
                    go(Page.CAUSES);
                }
            }
            case REPAIR_SET -> {
                if (!repairing()) {
                    go(causes.reportProperty().get() == null ? Page.WELCOME : Page.CAUSES);
                }
            }
            case BUNDLE -> go(Page.REPORT);
            case REPORT -> go(causes.reportProperty().get() == null ? Page.WELCOME : Page.CAUSES);
            case KNOWLEDGE, HISTORY, ENVIRONMENTS, FILES, SETTINGS, OPENED -> leaveBeside();
        }
    }

    /** Does not show a cause as a finding any more, and goes back to what is left. */
    public void mute(Finding finding, String reason) {
        settings.mute(finding.causeId(), reason);
        go(Page.CAUSES);
    }

    /** To a step that is done; others are ignored. */
    public void jump(WizardStep step) {
        boolean busy = page.get() == Page.SCAN || repairing();
        if (!done.contains(step) || busy) {
            return;
        }
        switch (step) {
            case SYMPTOM -> go(Page.SYMPTOM);
            case TARGET -> go(Page.TARGET);
            case SCAN, CAUSES -> go(Page.CAUSES);
            case REPAIR -> go(lastRepair);
            case REPORT -> go(Page.REPORT);
        }
    }

    private void go(Page to) {
        page.set(to);
    }

    private Choice choice() {
        return target.choice(Optional.of(symptom.chosenProperty().get()));
    }

    /** Whether a step is done, so that one can go back to it. */
    public boolean isDone(WizardStep step) {
        return done.contains(step);
    }

    /** Whether a repair is being done at this moment, so that the window must not simply close. */
    public boolean repairing() {
        return repair.resultProperty().get() instanceof Loaded.Loading<?> || repairSet.busy();
    }

    /** What the window shows. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What is known without examining. */
    public ReadOnlyObjectProperty<Loaded<Surroundings>> surroundingsProperty() {
        return surroundings.getReadOnlyProperty();
    }

    /** What the user chose once and for all. */
    public SettingsModel settings() {
        return settings;
    }

    /** The repairs of this machine. */
    public HistoryModel history() {
        return history;
    }

    /** What each name means in each environment. */
    public EnvironmentsModel environments() {
        return environments;
    }

    /** The page of the configuration files. */
    public FilesModel files() {
        return files;
    }

    /** What can be looked up. */
    public KnowledgeModel knowledge() {
        return knowledge;
    }

    /** The first step. */
    public SymptomModel symptom() {
        return symptom;
    }

    /** The second step. */
    public TargetModel target() {
        return target;
    }

    /** The third step. */
    public ScanModel scan() {
        return scan;
    }

    /** The fourth step. */
    public CausesModel causes() {
        return causes;
    }

    /** The fifth step. */
    public RepairModel repair() {
        return repair;
    }

    /** The fifth step for several causes at once. */
    public RepairSetModel repairSet() {
        return repairSet;
    }

    /** The sixth step. */
    public ReportModel report() {
        return report;
    }

    /** The bundle before it is saved. */
    public BundleModel bundle() {
        return bundle;
    }

    /** Somebody else's bundle. */
    public OpenedModel opened() {
        return opened;
    }
}
