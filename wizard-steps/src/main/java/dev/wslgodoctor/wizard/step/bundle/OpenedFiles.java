package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.style.Css;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** The files of a bundle, as plain text: no markup is drawn and no link followed. */
final class OpenedFiles extends VBox {

    private static final int ROWS = 20;

    private final TextPane file;

    /** The files of a bundle. */
    OpenedFiles(OpenedBundle bundle, OpenedModel model, Texts texts) {
        getStyleClass().add("column");
        ListView<String> list = new ListView<>();
        list.setId("opened-files");
        list.setAccessibleText(texts.of("opened.files"));
        list.getStyleClass().addAll("knowledge-list", "opened-list", Css.CODE);
        list.setCellFactory(view -> new Cell());
        file = new TextPane("opened-file", ROWS, model.searchProperty(), selected -> { }, texts);
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
                file.show(now, bundle.texts().get(now));
            }
        });
        list.getItems().setAll(bundle.texts().keySet());
        String wanted = model.chosenProperty().get();
        list.getSelectionModel().select(list.getItems().contains(wanted) ? wanted
                : list.getItems().contains("report.md") ? "report.md" : list.getItems().getFirst());
        getChildren().add(new Columns(0.3, list, file));
    }

    /** To be called when it is shown no more. */
    void leave() {
        file.leave();
    }

    /** A name. */
    private static final class Cell extends ListCell<String> {
        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty ? null : name);
            setAccessibleText(empty ? null : name);
        }
    }
}
