package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.PlanFiles;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.WizardModel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.octicons.Octicons;

/** What can be done with several repairs as one: before, while they run, and afterwards. */
final class SetButtons {

    private final RepairSetModel model;
    private final Texts texts;
    private final ActionBar bar;
    private final Button back;
    private final Button open;
    private final Button save;
    private final Button apply;
    private final Button hold;
    private final Button cancel;
    private final Button rollBack;
    private final Button report;
    private final Button again;

    SetButtons(WizardModel wizard, Texts texts) {
        this.model = wizard.repairSet();
        this.texts = texts;
        bar = new ActionBar(Octicons.CHECKLIST_16, "", "muted-icon");
        back = ActionBar.button("set-back", texts.of("button.back"), wizard::back);
        open = ActionBar.button("set-open", texts.of("set.open"), () -> PlanFiles.open(bar.getScene().getWindow(),
                texts).ifPresent(wizard::openPlan));
        save = ActionBar.button("set-save", Octicons.DOWNLOAD_16, texts.of("set.save"), () -> PlanFiles.save(
                bar.getScene().getWindow(), texts).ifPresent(model::save));
        apply = ActionBar.primary("set-apply", "", wizard::applyTogether);
        apply.disableProperty().bind(Bindings.not(model.readyProperty()));
        hold = ActionBar.button("set-hold", texts.of("repairing.hold"), () -> {
            if (model.heldProperty().get()) {
                model.goOn();
            } else {
                model.hold();
            }
        });
        cancel = ActionBar.button("set-cancel", texts.of("button.cancel"), model::cancel);
        rollBack = ActionBar.button("set-roll-back", Octicons.REPLY_16, texts.of("set.roll-back"),
                wizard::rollBackTogether);
        report = ActionBar.button("set-report", texts.of("button.report"), wizard::openReport);
        again = ActionBar.button("set-again", Octicons.SYNC_16, texts.of("button.scan-again"), wizard::startScan);
        bar.following(Bindings.createStringBinding(this::status, model.previewProperty(), model.resultProperty(),
                model.seenProperty())).with(back, open, save, hold, cancel, rollBack, report, again, apply);
    }

    /** The bar of the page. */
    ActionBar bar() {
        return bar;
    }

    /** Shows the buttons that mean something now. */
    void show() {
        boolean running = model.busy();
        boolean before = model.resultProperty().get() instanceof Loaded.Nothing<?>;
        Optional<Integer> count = model.previewProperty().get().found().map(shown -> shown.members().size());
        Stream.of(open, apply).forEach(button -> shown(button, before));
        shown(back, !running);
        shown(save, before && count.orElse(0) > 0);
        shown(cancel, running);
        shown(hold, running && model.progressProperty().get().filter(it -> it.within().total() > 0).isPresent());
        hold.setText(texts.of(model.heldProperty().get() ? "repairing.go-on" : "repairing.hold"));
        shown(rollBack, !running && model.canRollBack());
        Stream.of(report, again).forEach(button -> shown(button, !running && !before));
        again.setDefaultButton(!running && !before);
        apply.setDefaultButton(before);
        apply.setText(texts.of(count.orElse(0) == 1 ? "set.apply-one" : "set.apply",
                Map.of("count", String.valueOf(count.orElse(0)))));
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private String status() {
        if (!(model.resultProperty().get() instanceof Loaded.Nothing<?>)) {
            return texts.of("set.status.journal");
        }
        if (model.needsConsent() && !model.seenProperty().get()) {
            return texts.of("set.status.consent");
        }
        return texts.of(model.any(RepairStep::restarts) ? "set.status.restart" : "set.status");
    }
}
