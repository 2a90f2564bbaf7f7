package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The frame that all pictures share: a heading, a word aside, the drawing. */
final class PictureBox extends VBox {

    /**
     * A frame.
     *
     * @param summary the whole picture in a sentence, for who cannot see it
     */
    PictureBox(Octicons icon, String title, String aside, String summary) {
        getStyleClass().addAll(Css.CARD, "picture");
        setId("picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(summary);
        Label heading = TextNodes.label(title, Css.SECTION);
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(Icons.of(icon, "muted-icon"), heading);
        if (!aside.isEmpty()) {
            Label word = TextNodes.label(aside, Css.CAPTION, Css.MUTED);
            word.setAlignment(Pos.CENTER_RIGHT);
            head.getChildren().add(word);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("card-head");
        getChildren().add(head);
    }

    /** Adds parts of the drawing, from top to bottom. */
    PictureBox with(Node... parts) {
        getChildren().addAll(parts);
        return this;
    }

    /** A line across a grid. */
    static void rule(GridPane grid, int row, int columns) {
        Region line = new Region();
        line.getStyleClass().add("table-line");
        grid.add(line, 0, row, columns, 1);
    }

    /** A grid whose column with this index takes the room that is left. */
    static GridPane grid(int columns, int growing) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("picture-grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == growing ? Priority.ALWAYS : Priority.SOMETIMES);
            column.setMinWidth(i == growing ? 40 : Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /** A mark for yes, no or unknown with its word: never colour alone. */
    static Label answer(Octicons icon, String look, String word) {
        Label label = TextNodes.firm(word, Css.DENSE, look + "-text");
        label.setGraphic(Icons.of(icon, look));
        return label;
    }
}
