package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.PathMap;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The spellings of one file below each other, their common end aligned, what is between them said in words. */
final class PathMapPicture {

    private static final int COLUMNS = 4;

    private PathMapPicture() {
    }

    static Region of(PathMap map, Texts texts) {
        GridPane grid = grid();
        for (int i = 0; i < map.rows().size(); i++) {
            row(grid, map, i, texts);
            if (i < map.joins().size()) {
                join(grid, map, i, texts);
            }
        }
        String summary = map.rows().stream().map(row -> texts.of("picture.path.who." + row.who().id()) + ": "
                + row.path()).collect(Collectors.joining("; "));
        Label agrees = TextNodes.firm(texts.of("picture.path.agrees"), Css.CAPTION, "path-tail", "path-part");
        Label differs = TextNodes.firm(texts.of("picture.path.differs"), Css.CAPTION, "path-head", "path-part");
        differs.pseudoClassStateChanged(Css.BROKEN, true);
        HBox legend = new HBox(differs, agrees);
        legend.setAlignment(Pos.CENTER_RIGHT);
        legend.getStyleClass().add("card-head");
        return new PictureBox(Octicons.FILE_DIRECTORY_16, texts.of("picture.path.title"), "", summary)
                .with(grid, legend);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("picture-grid", "path-map");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(i == 1 ? 60 : Region.USE_PREF_SIZE);
            column.setHgrow(i == 1 || i == 2 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 1 || i == 3 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static boolean differs(PathMap map, int row) {
        return row > 0 && map.joins().get(row - 1) == PathMap.Join.OTHER_TEXT
                || row < map.joins().size() && map.joins().get(row) == PathMap.Join.OTHER_TEXT;
    }

    private static void row(GridPane grid, PathMap map, int index, Texts texts) {
        PathMap.Row row = map.rows().get(index);
        boolean broken = differs(map, index);
        Region band = new Region();
        band.getStyleClass().add("picture-band");
        band.pseudoClassStateChanged(Css.BROKEN, broken);
        grid.add(band, 0, 2 * index, COLUMNS, 1);
        Label who = TextNodes.firm(texts.of("picture.path.who." + row.who().id()), Css.STRONG);
        who.setGraphic(Icons.of(switch (row.who()) {
            case EDITOR -> Octicons.CODE_SQUARE_16;
            case RULES -> Octicons.ARROW_SWITCH_16;
            case PROGRAM -> Octicons.FILE_BINARY_16;
            case WINDOWS -> Octicons.DEVICE_DESKTOP_16;
        }, "muted-icon"));
        who.getStyleClass().add("path-who");
        int cut = row.path().length() - map.commonTail();
        Label head = TextNodes.label(row.path().substring(0, cut), Css.CODE, "path-head", "path-part");
        head.pseudoClassStateChanged(Css.BROKEN, broken);
        Label tail = TextNodes.firm(row.path().substring(cut), Css.CODE, "path-tail", "path-part");
        head.setVisible(cut > 0);
        tail.setVisible(cut < row.path().length());
        Label source = TextNodes.firm(row.source(), Css.CODE, Css.CAPTION, Css.MUTED, "path-source");
        grid.add(who, 0, 2 * index);
        grid.add(head, 1, 2 * index);
        grid.add(tail, 2, 2 * index);
        grid.add(source, COLUMNS - 1, 2 * index);
    }

    private static void join(GridPane grid, PathMap map, int index, Texts texts) {
        PathMap.Join join = map.joins().get(index);
        boolean broken = join == PathMap.Join.OTHER_TEXT;
        VBox words = new VBox(TextNodes.label(texts.of("picture.path.join." + join.id()), Css.DENSE,
                broken ? "danger-text" : Css.MUTED));
        map.hidden(index).forEach(hidden -> words.getChildren().add(TextNodes.label(
                texts.of("picture.path.hidden." + hidden.id(), Map.of()), Css.DENSE, Css.STRONG)));
        HBox between = new HBox(broken ? Icons.of(Octicons.X_CIRCLE_FILL_16, "danger")
                : Icons.of(join == PathMap.Join.BY_RULE ? Octicons.ARROW_DOWN_16 : Octicons.CHECK_CIRCLE_FILL_16,
                        join == PathMap.Join.BY_RULE ? "muted-icon" : "success"), words);
        between.setAlignment(Pos.CENTER_LEFT);
        between.getStyleClass().add("path-join");
        grid.add(between, 0, 2 * index + 1, COLUMNS, 1);
    }
}
