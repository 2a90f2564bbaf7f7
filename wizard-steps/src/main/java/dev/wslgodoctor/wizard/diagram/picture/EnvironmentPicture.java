package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Cell;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Environment;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Row;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.State;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** What each name means in each environment; where environments disagree, the row says so. */
final class EnvironmentPicture {

    // pixels before growing: the same for each environment
    private static final double SHARE = 100;
    private static final int HIDDEN_SHOWN = 2;

    private EnvironmentPicture() {
    }

    static Region of(EnvironmentTable table, Texts texts) {
        int columns = table.environments().size() + 1;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("picture-grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            if (i > 0) {
                // the names get what they need, the environments share the rest
                column.setMinWidth(0);
                column.setPrefWidth(SHARE);
                column.setHgrow(Priority.ALWAYS);
            }
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < table.environments().size(); i++) {
            Environment environment = table.environments().get(i);
            VBox head = new VBox(TextNodes.label(texts.of("picture.environment." + environment.id()), Css.DENSE,
                    Css.STRONG), TextNodes.label(texts.of("picture.environment." + environment.id() + ".more"),
                    Css.CAPTION, Css.MUTED));
            grid.add(head, i + 1, 0);
        }
        int row = 1;
        for (Row each : table.rows()) {
            PictureBox.rule(grid, row++, columns);
            Label name = TextNodes.firm(each.name(), Css.CODE, Css.STRONG);
            if (each.differs()) {
                name.setGraphic(Icons.of(Octicons.ALERT_16, "warning"));
                name.setTooltip(new Tooltip(texts.of("picture.environment.differs")));
            }
            grid.add(name, 0, row);
            for (int i = 0; i < each.cells().size(); i++) {
                grid.add(cell(each, i, table, texts), i + 1, row);
            }
            row++;
        }
        String differing = table.rows().stream().filter(Row::differs).map(Row::name).collect(Collectors.joining(", "));
        String summary = differing.isEmpty() ? texts.of("picture.environment.same")
                : texts.of("picture.environment.summary", Map.of("names", differing));
        return new PictureBox(Octicons.TABLE_16, texts.of("picture.environment.title"), "", summary)
                .with(TextNodes.label(summary, Css.DENSE, differing.isEmpty() ? Css.MUTED : "warning-text"), grid);
    }

    private static Node cell(Row row, int index, EnvironmentTable table, Texts texts) {
        Cell cell = row.cells().get(index);
        if (cell.state() != State.KNOWN) {
            return TextNodes.label(texts.of(switch (cell.state()) {
                case ABSENT -> "picture.environment.absent";
                case UNKNOWN -> "picture.environment.unknown";
                case NOT_ASKED, KNOWN -> "picture.environment.not-asked";
            }), Css.DENSE, Css.MUTED);
        }
        TextField value = TextNodes.value(cell.value(), row.name() + ", "
                + texts.of("picture.environment." + table.environments().get(index).id()));
        value.setPrefColumnCount(8);
        value.setTooltip(new Tooltip(cell.value().replace(":", ":\n")));
        VBox box = new VBox(value);
        cell.losers().stream().limit(HIDDEN_SHOWN).forEach(loser -> {
            Label hidden = TextNodes.line(texts.of("picture.environment.hides", Map.of("path", loser)), Css.CAPTION,
                    Css.MUTED);
            hidden.setTooltip(new Tooltip(loser));
            box.getChildren().add(hidden);
        });
        if (cell.losers().size() > HIDDEN_SHOWN) {
            box.getChildren().add(TextNodes.line(texts.of("picture.environment.more", Map.of("count",
                    String.valueOf(cell.losers().size() - HIDDEN_SHOWN))), Css.CAPTION, Css.MUTED));
        }
        return box;
    }
}
