package dev.wslgodoctor.wizard.step;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.Screens;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.step.beside.EnvironmentsView;
import dev.wslgodoctor.wizard.step.beside.FilesView;
import dev.wslgodoctor.wizard.step.beside.HistoryView;
import dev.wslgodoctor.wizard.step.beside.KnowledgeView;
import dev.wslgodoctor.wizard.step.bundle.BundleView;
import dev.wslgodoctor.wizard.step.bundle.OpenedView;
import dev.wslgodoctor.wizard.step.causes.CauseView;
import dev.wslgodoctor.wizard.step.causes.CausesView;
import dev.wslgodoctor.wizard.step.causes.CausesWords;
import dev.wslgodoctor.wizard.step.repair.RepairSetView;
import dev.wslgodoctor.wizard.step.repair.RepairView;
import dev.wslgodoctor.wizard.step.repair.RepairingView;
import dev.wslgodoctor.wizard.step.report.ProofView;
import dev.wslgodoctor.wizard.step.report.ReportView;
import dev.wslgodoctor.wizard.step.scan.ScanView;
import dev.wslgodoctor.wizard.step.settings.SettingsView;
import dev.wslgodoctor.wizard.step.symptom.SymptomView;
import dev.wslgodoctor.wizard.step.target.TargetView;
import dev.wslgodoctor.wizard.step.welcome.WelcomeView;
import dev.wslgodoctor.wizard.style.Appearance;
import java.time.ZoneId;

/** The screens of all pages. */
public final class StepScreens implements Screens {

    private final WizardModel model;
    private final Appearance appearance;
    private final ZoneId zone;

    /**
     * Screens of this model.
     *
     * @param zone in which times are shown
     */
    public StepScreens(WizardModel model, Appearance appearance, ZoneId zone) {
        this.model = model;
        this.appearance = appearance;
        this.zone = zone;
    }

    @Override
    public Screen of(Page page) {
        Texts texts = appearance.textsProperty().get();
        CausesWords words = new CausesWords(model.causes(), model.report()::proven, zone, texts);
        return switch (page) {
            case CAUSES -> new CausesView(model, texts, words);
            case CAUSE -> new CauseView(model, texts, words);
            case WELCOME -> new WelcomeView(model, texts);
            case SYMPTOM -> new SymptomView(model, texts);
            case TARGET -> new TargetView(model, texts);
            case SCAN -> new ScanView(model, texts);
            case REPAIR -> new RepairView(model, texts);
            case REPAIRING -> new RepairingView(model, texts);
            case REPAIR_SET -> new RepairSetView(model, texts);
            case PROOF -> new ProofView(model, texts, words);
            case REPORT -> new ReportView(model, appearance, texts, words);
            case BUNDLE -> new BundleView(model, texts);
            case OPENED -> new OpenedView(model, zone, texts);
            case KNOWLEDGE -> new KnowledgeView(model, texts);
            case HISTORY -> new HistoryView(model, zone, texts);
            case ENVIRONMENTS -> new EnvironmentsView(model, texts);
            case FILES -> new FilesView(model, texts);
            case SETTINGS -> new SettingsView(model, appearance, texts);
        };
    }
}
