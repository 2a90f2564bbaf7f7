package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.wizard.style.Css;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One of several things to choose, as a card with a radio mark; a chosen card stays chosen. */
public final class ChoiceCard extends ToggleButton {

    /** A card with this content; {@code spoken} is all of it in words. */
    public ChoiceCard(String id, String spoken) {
        setId(id);
        getStyleClass().setAll("choice-card");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(spoken);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMaxHeight(Double.MAX_VALUE);
        setMnemonicParsing(false);
        setAlignment(Pos.TOP_LEFT);
        selectedProperty().addListener((observable, before, now) -> pseudoClassStateChanged(Css.CHOSEN, now));
    }

    /** Fills the card. */
    public ChoiceCard holding(Region content) {
        content.prefWidthProperty().bind(widthProperty().subtract(34));
        content.setMouseTransparent(true);
        setGraphic(content);
        return this;
    }

    /** The radio mark, to be placed in the card's content. */
    public static Node mark() {
        Region dot = new Region();
        dot.getStyleClass().add("radio-dot");
        StackPane mark = new StackPane(dot);
        mark.getStyleClass().add("radio-mark");
        return mark;
    }

    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
