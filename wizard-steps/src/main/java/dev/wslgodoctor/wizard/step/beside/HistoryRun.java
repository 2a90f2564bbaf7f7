package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.step.repair.ProgressPanel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** An entry while it is finished or taken back: how far a copy is, pausing it, cancelling it. */
final class HistoryRun extends VBox {

    private final HistoryModel model;
    private final Texts texts;
    private final ProgressPanel progress;
    private final Button hold;
    private final InvalidationListener changed = observable -> show();

    HistoryRun(HistoryModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        progress = new ProgressPanel(texts);
        hold = ActionBar.button("history-hold", texts.of("repairing.hold"), this::holdOrGoOn);
        HBox buttons = new HBox(hold, ActionBar.button("history-cancel", texts.of("button.cancel"), model::cancel));
        buttons.getStyleClass().add("card-head");
        setId("history-running");
        getStyleClass().add("column");
        getChildren().addAll(TextNodes.label(texts.of("history.working"), Css.DENSE, Css.MUTED), progress, buttons);
        model.progressProperty().addListener(changed);
        model.heldProperty().addListener(changed);
        show();
    }

    private void holdOrGoOn() {
        if (model.heldProperty().get()) {
            model.goOn();
        } else {
            model.hold();
        }
    }

    private void show() {
        RepairProgress now = model.progressProperty().get();
        boolean held = model.heldProperty().get();
        // what has no parts cannot be held, and goes on to its end
        boolean parts = now != null && now.total() > 0;
        hold.setVisible(parts);
        hold.setManaged(parts);
        hold.setText(texts.of(held ? "repairing.go-on" : "repairing.hold"));
        progress.show(now, held);
    }

    /** Stops listening. */
    void leave() {
        model.progressProperty().removeListener(changed);
        model.heldProperty().removeListener(changed);
    }
}
