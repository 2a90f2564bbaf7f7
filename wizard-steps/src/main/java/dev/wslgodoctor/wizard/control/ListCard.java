package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.wizard.style.Css;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Rows in a card; marks the first and the last, whose corners are round. JavaFX knows no {@code :first-child}. */
public class ListCard extends VBox {

    private static final String FIRST = "first-row";
    private static final String LAST = "last-row";

    /** Without rows. */
    public ListCard() {
        getStyleClass().addAll(Css.CARD, "list-card");
        getChildren().addListener((ListChangeListener<Node>) change -> mark());
    }

    private void mark() {
        for (Node row : getChildren()) {
            row.getStyleClass().removeAll(FIRST, LAST);
        }
        if (!getChildren().isEmpty()) {
            getChildren().getFirst().getStyleClass().add(FIRST);
            getChildren().getLast().getStyleClass().add(LAST);
        }
    }
}
