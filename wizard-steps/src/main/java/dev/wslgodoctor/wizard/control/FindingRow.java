package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** A finding in one row; the whole row is the target. */
public final class FindingRow extends Button {

    /** A row that begins with this badge and has this second line. */
    public FindingRow(Finding finding, Label badge, String note, Texts texts, Runnable open) {
        CauseTexts about = new CauseTexts(finding, texts);
        setId("finding-" + finding.causeId().replace('.', '-'));
        getStyleClass().setAll("finding", Css.ROW);
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        StackPane first = new StackPane(badge);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("row-badge");
        Label title = TextNodes.line(about.title(), Css.DENSE);
        Label second = TextNodes.line(note, Css.CAPTION, Css.MUTED);
        VBox words = new VBox(title, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(first, words, Icons.of(Octicons.CHEVRON_RIGHT_16, "muted-icon"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card-head");
        setGraphic(row);
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(badge.getText() + ": " + about.title() + ". " + note);
        setTooltip(new Tooltip(about.title()));
        setOnAction(event -> open.run());
    }

    // the skin gives a graphic its own width; here it fills the row
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Insets in = getInsets();
        getGraphic().resizeRelocate(in.getLeft(), in.getTop(), getWidth() - in.getLeft() - in.getRight(),
                getHeight() - in.getTop() - in.getBottom());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }
}
