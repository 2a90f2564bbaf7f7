package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The files of a bundle with a tick each: what is not ticked is left out. Space ticks, up and down choose. */
final class FileList extends ListView<FileList.Row> {

    private static final int MOST_HITS = 1000;

    private final BundleModel model;
    private final Texts texts;
    private final Consumer<String> choose;

    /**
     * A file.
     *
     * @param masked places in it
     * @param hits   lines with what is searched for
     */
    record Row(String name, long bytes, boolean needed, boolean in, int masked, int hits) {
    }

    /**
     * The files of the model.
     *
     * @param chosen hears of the file that is looked at
     */
    FileList(BundleModel model, Texts texts, Consumer<String> chosen) {
        this.model = model;
        this.texts = texts;
        this.choose = chosen;
        setId("bundle-files");
        setAccessibleText(texts.of("bundle-files.name"));
        getStyleClass().addAll("knowledge-list", "bundle-files");
        setCellFactory(view -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                chosen.accept(now.name());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Row row = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null && !row.needed()) {
                model.leaveOut(row.name(), row.in());
                event.consume();
            }
        });
    }

    /** Shows a draft; the chosen file stays chosen. */
    void show(BundlePreview made) {
        Map<String, BundlePreview.Part> parts = made.parts().stream()
                .collect(Collectors.toMap(BundlePreview.Part::name, part -> part));
        Map<String, Integer> masked = new HashMap<>();
        made.places().forEach(place -> masked.merge(place.part(), 1, Integer::sum));
        String wanted = model.searchProperty().get();
        List<Row> rows = model.names().stream().filter(name -> parts.containsKey(name)
                || made.wishes().leftOut().contains(name)).map(name -> row(name, parts.get(name),
                masked.getOrDefault(name, 0), wanted)).toList();
        String chosen = model.chosenProperty().get();
        getItems().setAll(rows);
        rows.stream().filter(row -> row.name().equals(chosen)).findFirst().or(() -> rows.stream().findFirst())
                .ifPresent(row -> {
                    getSelectionModel().select(row);
                    // a row that looks as before is no change to the selection, and its file may be another one
                    choose.accept(row.name());
                });
    }

    private static Row row(String name, BundlePreview.Part part, int masked, String wanted) {
        return part == null ? new Row(name, 0, false, false, 0, 0) : new Row(name, part.bytes(), part.needed(), true,
                masked, wanted.isEmpty() ? 0 : new TextRows(part.text()).hits(wanted, MOST_HITS).length);
    }

    /** Tick, name, places masked, size. */
    private final class Cell extends ListCell<Row> {

        private final CheckBox tick = new CheckBox();
        private final Label name = TextNodes.line("", Css.CODE, Css.DENSE);
        private final Label note = TextNodes.firm("", Css.CAPTION, Css.MUTED);
        private final HBox row = new HBox(tick, name, note);

        Cell() {
            tick.setFocusTraversable(false);
            tick.setAccessibleHelp(texts.of("help.bundle-file"));
            tick.setOnAction(event -> {
                if (getItem() != null) {
                    model.leaveOut(getItem().name(), !tick.isSelected());
                }
            });
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("card-head");
            row.setMinWidth(0);
            row.prefWidthProperty().bind(getListView() == null ? FileList.this.widthProperty().subtract(44)
                    : getListView().widthProperty().subtract(44));
        }

        @Override
        protected void updateItem(Row item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            tick.setId("bundle-file-" + item.name().replaceAll("[^A-Za-z0-9]", "-"));
            tick.setSelected(item.in());
            tick.setDisable(item.needed());
            tick.setAccessibleText(texts.of("bundle-files.tick", Map.of("file", item.name())));
            name.setText(item.name());
            note.setText(note(item));
            setAccessibleText(item.name() + ", " + note.getText());
            setGraphic(row);
        }

        private String note(Row item) {
            if (!item.in()) {
                return texts.of("bundle-files.left-out");
            }
            String size = texts.of("size.kilobytes", Map.of("value", String.valueOf(Math.max(1, item.bytes() / 1000))));
            String wanted = item.hits() == 0 ? "" : texts.of("text-pane.hits", Map.of("count",
                    String.valueOf(item.hits()))) + " · ";
            return wanted + (item.masked() == 0 ? size : texts.of("bundle-files.masked", Map.of("count",
                    String.valueOf(item.masked()))) + " · " + size);
        }
    }
}
