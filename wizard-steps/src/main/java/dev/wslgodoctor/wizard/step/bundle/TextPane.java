package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.step.bundle.TextRows.Row;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * A file as plain text, line by line: nothing in it is followed or run. Only the lines that are seen exist as controls,
 * so that 100,000 scroll as ten do. Text can be selected within a line; Enter goes into the line, Escape back.
 */
final class TextPane extends VBox {

    // in em of the text size
    private static final double ROW = 1.5;
    private static final int MOST_HITS = 10_000;

    private final Texts texts;
    private final int rows;
    private final Consumer<String> selected;
    private final ListView<Row> list = new ListView<>();
    private final Label name = TextNodes.line("", Css.CODE, Css.STRONG);
    private final Label size = TextNodes.firm("", Css.CAPTION, Css.MUTED);
    private final TextField field = new TextField();
    private final Label hits = TextNodes.firm("", Css.CAPTION, Css.MUTED);
    private final StringProperty search;
    private final ChangeListener<String> searched = (observable, before, now) -> find(true);
    private TextRows text = new TextRows("");
    private String shown = "";
    private int[] found = {};

    /**
     * Shows nothing yet.
     *
     * @param rows     how many are seen at once
     * @param search   what is searched for, kept by the caller
     * @param selected hears what the user selects within a line
     */
    TextPane(String id, int rows, StringProperty search, Consumer<String> selected, Texts texts) {
        this.rows = rows;
        this.selected = selected;
        this.texts = texts;
        this.search = search;
        setId(id);
        getStyleClass().add("text-pane");
        list.setId(id + "-lines");
        list.getStyleClass().addAll("diff-lines", "text-lines");
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        name.fontProperty().addListener((observable, before, now) -> fit());
        fit();
        getChildren().addAll(head(), list);
        search.addListener(searched);
    }

    private HBox head() {
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        field.setId("search");
        field.setPromptText(texts.of("text-pane.search"));
        field.setAccessibleText(texts.of("text-pane.search"));
        field.setPrefColumnCount(16);
        field.setMinWidth(80);
        field.textProperty().bindBidirectional(search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                step(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
        HBox head = new HBox(name, size, field, hits, mark("previous", Octicons.CHEVRON_UP_16, -1),
                mark("next", Octicons.CHEVRON_DOWN_16, 1));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("card-head");
        return head;
    }

    private Button mark(String which, Octicons icon, int by) {
        Button button = new Button("", Icons.of(icon));
        button.setId(getId() + "-" + which);
        button.getStyleClass().addAll("flat", "tool");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(texts.of("text-pane." + which));
        button.setTooltip(new Tooltip(texts.of("text-pane." + which)));
        button.setOnAction(event -> step(by));
        return button;
    }

    private void fit() {
        double row = Math.round(ROW * name.getFont().getSize());
        list.setFixedCellSize(row);
        list.setPrefHeight(row * rows + 8);
        list.setMinHeight(row * rows + 8);
    }

    /** Shows a file from its begin, or from the first line that is searched for; the same one stays where it is. */
    void show(String file, String content) {
        boolean same = file.equals(name.getText());
        if (same && content.equals(shown)) {
            return;
        }
        shown = content;
        name.setText(file);
        text = new TextRows(content);
        size.setText(texts.of("text-pane.lines", Map.of("count", String.valueOf(text.lines()))));
        list.setAccessibleText(texts.of("text-pane.name", Map.of("file", file)));
        list.setItems(FXCollections.observableList(text));
        if (!same) {
            list.scrollTo(0);
        }
        find(!same);
    }

    /** Goes to a line. */
    void goTo(int line) {
        int row = text.rowOf(line);
        if (row >= 0) {
            select(row);
        }
    }

    private void find(boolean first) {
        found = text.hits(search.get(), MOST_HITS);
        hits.setText(search.get().isEmpty() ? "" : texts.of("text-pane.hits", Map.of("count",
                String.valueOf(found.length))));
        if (first && found.length > 0) {
            select(found[0]);
        }
        list.refresh();
    }

    private void step(int by) {
        if (found.length == 0) {
            return;
        }
        int now = Arrays.binarySearch(found, list.getSelectionModel().getSelectedIndex());
        int next = now >= 0 ? now + by : by > 0 ? -now - 1 : -now - 2;
        select(found[Math.floorMod(next, found.length)]);
    }

    private void select(int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.getFocusModel().focus(row);
        list.scrollTo(Math.max(0, row - rows / 3));
    }

    private void key(KeyEvent event) {
        boolean within = event.getTarget() instanceof TextField;
        if (event.getCode() == KeyCode.ENTER && !within) {
            list.lookupAll(".text-line").stream().filter(node -> node.getParent().getParent()
                    instanceof ListCell<?> cell && cell.isSelected()).findFirst().ifPresent(TextPane::enter);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && within) {
            list.requestFocus();
            event.consume();
        }
    }

    private static void enter(javafx.scene.Node line) {
        line.requestFocus();
        ((TextField) line).home();
    }

    /** To be called when the page leaves the window. */
    void leave() {
        search.removeListener(searched);
        field.textProperty().unbindBidirectional(search);
    }

    /** A line with its number. */
    private final class Cell extends ListCell<Row> {

        private final Label number = TextNodes.firm("", Css.CODE, "diff-number");
        private final TextField line = TextNodes.value("", "");
        private final HBox row = new HBox(number, line);

        Cell() {
            getStyleClass().add("diff-cell");
            row.getStyleClass().addAll("diff-half", "text-row");
            row.setMinWidth(0);
            line.getStyleClass().addAll(Css.CODE, "text-line");
            // tab goes past the list, not through its lines
            line.setFocusTraversable(false);
            HBox.setHgrow(line, Priority.ALWAYS);
            line.selectedTextProperty().addListener((observable, before, now) -> {
                if (!now.isBlank()) {
                    selected.accept(now.strip());
                }
            });
            row.prefWidthProperty().bind(Bindings.max(0, list.widthProperty().subtract(24)));
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
            number.setText(item.number() == 0 ? "" : String.valueOf(item.number()));
            String shown = TextRows.shown(item.text());
            line.setText(shown);
            line.setAccessibleText(texts.of("text-pane.line", Map.of("number", String.valueOf(item.number()),
                    "text", shown)));
            setAccessibleText(line.getAccessibleText());
            row.pseudoClassStateChanged(Css.state("found"), Arrays.binarySearch(found, getIndex()) >= 0);
            setGraphic(row);
        }
    }
}
