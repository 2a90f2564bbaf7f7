package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.Questions;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.port.OpenedBundle.Answer;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The recording: every question that was asked, where, and what came back. */
final class OpenedAnswers extends VBox {

    private static final int ROWS = 16;

    private final OpenedBundle bundle;
    private final StringProperty search;
    private final Texts texts;
    private final ListView<Answer> list = new ListView<>();
    private final Label count = TextNodes.label("", Css.CAPTION, Css.MUTED);
    private final TextField field = new TextField();
    private final StringProperty within = new SimpleStringProperty("");
    private final TextPane answer;
    private final ChangeListener<String> searched = (observable, before, now) -> find();

    /** The recording of a bundle. */
    OpenedAnswers(OpenedBundle bundle, OpenedModel model, Texts texts) {
        this.bundle = bundle;
        this.search = model.searchProperty();
        this.texts = texts;
        getStyleClass().add("column");
        field.setId("opened-answers-search");
        field.setPromptText(texts.of("opened.answers.search"));
        field.setAccessibleText(texts.of("opened.answers.search"));
        field.textProperty().bindBidirectional(search);
        list.setId("opened-answers");
        list.setAccessibleText(texts.of("opened.answers"));
        list.getStyleClass().addAll("knowledge-list", "opened-list");
        list.setCellFactory(view -> new Cell());
        answer = new TextPane("opened-answer", ROWS, within, selected -> { }, texts);
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                answer.show(TextRows.shown(now.question()), now.answer());
            }
        });
        VBox left = new VBox(field, count, list);
        left.getStyleClass().add("column");
        getChildren().add(new Columns(0.42, left, answer));
        search.addListener(searched);
        find();
    }

    private void find() {
        String wanted = search.get().toLowerCase(Locale.ROOT).strip();
        List<Answer> found = wanted.isEmpty() ? bundle.answers() : bundle.answers().stream()
                .filter(each -> each.question().toLowerCase(Locale.ROOT).contains(wanted)
                        || each.answer().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        list.getItems().setAll(found);
        count.setText(texts.of("opened.answers.count", Map.of("count", String.valueOf(found.size()), "total",
                String.valueOf(bundle.answers().size()))));
        if (!found.isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    /** To be called when it is shown no more. */
    void leave() {
        search.removeListener(searched);
        field.textProperty().unbindBidirectional(search);
        answer.leave();
    }

    /** A question and its place. */
    private final class Cell extends ListCell<Answer> {

        private final Label question = TextNodes.line("", Css.CODE, Css.DENSE);
        private final Label place = TextNodes.line("", Css.CAPTION, Css.MUTED);
        private final VBox both = new VBox(question, place);

        Cell() {
            both.setMinWidth(0);
            both.prefWidthProperty().bind(list.widthProperty().subtract(44));
        }

        @Override
        protected void updateItem(Answer each, boolean empty) {
            super.updateItem(each, empty);
            setText(null);
            if (empty || each == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            question.setText(TextRows.shown(each.question()));
            String where = TextRows.shown(Questions.place(each.place(), texts));
            place.setText(each.failed() ? texts.of("opened.answers.failed", Map.of("place", where)) : where);
            place.getStyleClass().setAll("label", Css.CAPTION, each.failed() ? "warning-text" : Css.MUTED);
            setAccessibleText(question.getText() + ", " + place.getText());
            setGraphic(both);
        }
    }
}
