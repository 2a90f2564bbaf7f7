package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.DiffLines.Kind;
import dev.wslgodoctor.wizard.control.DiffLines.Line;
import dev.wslgodoctor.wizard.port.FileDiff;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** A file now and afterwards, side by side or unified; N and P go to the next and the previous change. */
public final class DiffPane extends VBox {

    // in em of the text size: 21 pixels at 100 %
    private static final double ROW = 1.5;
    private static final int MOST_ROWS = 16;
    // in em: half of it holds a line of about 45 characters
    private static final double LEAST_WIDTH_SIDE_BY_SIDE = 55;
    // in em: a character of code, and what stands before the code of a half
    private static final double CHARACTER = 0.56;
    private static final double MARGIN = 6;
    private static final int TAB = 4;

    private final List<Line> lines;
    private final Texts texts;
    private final ListView<DiffRow> list = new ListView<>();
    private final HBox sides;
    private final Label name = TextNodes.line("", Css.STRONG);
    private ToggleButton side;
    private ToggleButton unified;
    private boolean chosen;

    /** Side by side at first, or unified. */
    public DiffPane(FileDiff diff, boolean sideBySide, Texts texts) {
        this.texts = texts;
        lines = DiffLines.of(diff.before(), diff.after());
        setId("diff");
        getStyleClass().add("diff-pane");
        list.setId("diff-lines");
        list.getStyleClass().add("diff-lines");
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(texts.of("diff.name", Map.of("file", diff.path())));
        name.fontProperty().addListener((observable, before, now) -> fitRows());
        fitRows();
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sides = new HBox(side("diff.now"), side("diff.afterwards"));
        sides.getStyleClass().add("diff-sides");
        sides.setManaged(sideBySide);
        sides.setVisible(sideBySide);
        getChildren().addAll(head(diff, sideBySide), sides, list,
                TextNodes.label(texts.of("diff.rest"), Css.CAPTION, Css.MUTED));
        show(sideBySide);
        widthProperty().addListener((observable, before, width) -> fit(width.doubleValue()));
    }

    private void fitRows() {
        double row = Math.round(ROW * name.getFont().getSize());
        list.setFixedCellSize(row);
        double height = row * Math.clamp(list.getItems().size(), 1, MOST_ROWS) + 8;
        list.setPrefHeight(height);
        list.setMinHeight(height);
    }

    private Label side(String key) {
        Label label = TextNodes.line(texts.of(key), Css.CAPTION, Css.MUTED);
        label.setPrefWidth(100);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    // until the user chooses, the form follows the room there is: what is agreed to must be seen to its end
    private void fit(double width) {
        int longest = lines.stream().filter(line -> line.kind() != Kind.SKIPPED)
                .mapToInt(line -> shown(line).length()).max().orElse(0);
        double least = Math.max(LEAST_WIDTH_SIDE_BY_SIDE, 2 * (longest * CHARACTER + MARGIN));
        boolean room = width >= least * name.getFont().getSize();
        if (!chosen && room != side.isSelected()) {
            (room ? side : unified).setSelected(true);
            show(room);
        }
    }

    private Node head(FileDiff diff, boolean sideBySide) {
        name.setText(diff.name());
        name.setMinWidth(Label.USE_PREF_SIZE);
        Label added = TextNodes.firm("+" + DiffLines.count(lines, Kind.ADDED), "success-text", Css.STRONG);
        Label removed = TextNodes.firm("−" + DiffLines.count(lines, Kind.REMOVED), "danger-text", Css.STRONG);
        Label path = TextNodes.line(diff.path(), Css.CODE, Css.CAPTION, Css.MUTED);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        side = mode("side", true, sideBySide, group);
        unified = mode("unified", false, !sideBySide, group);
        HBox head = new HBox(name, added, removed, path, between, side, unified, copy());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("card-head");
        return head;
    }

    private ToggleButton mode(String id, boolean sideBySide, boolean first, ToggleGroup group) {
        ToggleButton button = new ToggleButton(texts.of("diff." + id));
        button.setId("diff-" + id);
        button.getStyleClass().addAll("bar-button", "mode-button", sideBySide ? "left-pill" : "right-pill");
        button.setToggleGroup(group);
        button.setSelected(first);
        button.setAccessibleText(button.getText());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            chosen = true;
            button.setSelected(true);
            show(sideBySide);
        });
        return button;
    }

    private Button copy() {
        Button copy = new Button("", Icons.of(Octicons.CLIPPY_16));
        copy.setId("diff-copy");
        copy.getStyleClass().addAll("flat", "tool");
        copy.setAccessibleText(texts.of("diff.copy"));
        copy.setTooltip(new Tooltip(texts.of("diff.copy")));
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text())));
        return copy;
    }

    private String text() {
        return lines.stream().map(line -> sign(line.kind()) + line.text()).collect(Collectors.joining("\n", "", "\n"));
    }

    private void show(boolean sideBySide) {
        sides.setManaged(sideBySide);
        sides.setVisible(sideBySide);
        list.getItems().setAll(sideBySide ? DiffRow.sideBySide(lines) : DiffRow.unified(lines));
        fitRows();
    }

    private void key(KeyEvent event) {
        int by = switch (event.getCode()) {
            case N -> 1;
            case P -> -1;
            default -> 0;
        };
        if (by != 0) {
            int now = list.getSelectionModel().getSelectedIndex();
            for (int i = now + by; i >= 0 && i < list.getItems().size(); i += by) {
                boolean begins = list.getItems().get(i).changed() && (i == 0 || !list.getItems().get(i - 1).changed());
                if (begins) {
                    list.getSelectionModel().select(i);
                    list.scrollTo(i);
                    break;
                }
            }
            event.consume();
        }
    }

    private static String shown(Line line) {
        return line.text().replace("\t", " ".repeat(TAB));
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case SAME -> "  ";
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case SKIPPED -> "@ ";
        };
    }

    /** A row with one half, or two. */
    private final class Cell extends ListCell<DiffRow> {

        Cell() {
            getStyleClass().add("diff-cell");
        }

        @Override
        protected void updateItem(DiffRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            HBox halves = new HBox();
            row.halves().forEach(half -> halves.getChildren().add(half(half, row.halves().size())));
            halves.prefWidthProperty().bind(widthProperty());
            setGraphic(halves);
            setAccessibleText(row.halves().stream().flatMap(half -> half.line().stream())
                    .map(line -> texts.of("diff.spoken." + line.kind().name().toLowerCase(java.util.Locale.ROOT),
                            Map.of("text", line.text()))).distinct().collect(Collectors.joining(". ")));
        }

        private HBox half(DiffRow.Half half, int of) {
            HBox box = new HBox();
            box.getStyleClass().add("diff-half");
            box.setPrefWidth(100);
            box.setMinWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            if (half.line().isEmpty()) {
                box.pseudoClassStateChanged(Css.state("gap"), true);
                return box;
            }
            Line line = half.line().get();
            box.pseudoClassStateChanged(Css.state(line.kind().name().toLowerCase(java.util.Locale.ROOT)), true);
            if (line.kind() == Kind.SKIPPED) {
                box.getChildren().add(TextNodes.line(texts.of("diff.skipped", Map.of("count", line.text())),
                        Css.CAPTION, Css.MUTED));
                return box;
            }
            if (of == 1) {
                box.getChildren().add(number(line.before()));
            }
            box.getChildren().addAll(number(of == 1 || half.after() ? line.after() : line.before()),
                    TextNodes.firm(sign(line.kind()).strip(), Css.CODE, "diff-sign"),
                    code(line));
            return box;
        }

        private Label code(Line line) {
            Label code = TextNodes.line(shown(line), Css.CODE, "diff-text");
            code.setTooltip(new Tooltip(shown(line)));
            return code;
        }

        private Label number(OptionalInt number) {
            return TextNodes.firm(number.isPresent() ? String.valueOf(number.getAsInt()) : "", Css.CODE,
                    "diff-number");
        }
    }
}
