package dev.wslgodoctor.wizard.step.report;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.ListCard;
import dev.wslgodoctor.wizard.control.ResultTag;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The repairs of this session, each with its result and, where possible, its undo. */
final class DoneList extends ListCard {

    private final ReportModel model;
    private final Texts texts;
    private final ListChangeListener<ReportModel.Done> changed = change -> show();

    DoneList(ReportModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("done-list");
        model.done().addListener(changed);
        show();
    }

    void leave() {
        model.done().removeListener(changed);
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < model.done().size(); i++) {
            getChildren().add(row(model.done().get(i), i));
        }
        if (getChildren().isEmpty()) {
            HBox row = new HBox(TextNodes.label(texts.of("report.done.nothing"), Css.DENSE, Css.MUTED));
            row.getStyleClass().add(Css.ROW);
            row.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(row);
        }
    }

    private HBox row(ReportModel.Done done, int index) {
        VBox words = new VBox(TextNodes.label(new CauseTexts(done.finding(), texts).title(), Css.DENSE),
                TextNodes.label(texts.of("result." + done.result().kind().id() + ".more"), Css.CAPTION, Css.MUTED));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(ResultTag.of(done.result().kind(), texts), words);
        done.undo().ifPresent(entry -> {
            Button undo = ActionBar.button("done-undo-" + (index + 1), Octicons.REPLY_16, texts.of("button.undo"),
                    () -> model.undo(done));
            undo.setAccessibleText(texts.of("button.undo.spoken",
                    java.util.Map.of("title", new CauseTexts(done.finding(), texts).title())));
            row.getChildren().add(undo);
        });
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll(Css.ROW, "card-foot");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
