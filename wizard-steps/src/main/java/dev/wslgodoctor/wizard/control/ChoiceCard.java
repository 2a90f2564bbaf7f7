package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.wizard.style.Css;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
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
        content.setMouseTransparent(true);
        setGraphic(content);
        return this;
    }

    // the skin gives a graphic its own width; here it fills the card, and wrapped text decides the height
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Insets in = getInsets();
        getGraphic().resizeRelocate(in.getLeft(), in.getTop(), getWidth() - in.getLeft() - in.getRight(),
                getHeight() - in.getTop() - in.getBottom());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double inside = width < 0 ? -1 : width - in.getLeft() - in.getRight();
        return in.getTop() + in.getBottom() + getGraphic().prefHeight(inside);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
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
