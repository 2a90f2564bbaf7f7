package dev.wslgodoctor.wizard.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Cards of equal size in as many columns as fit. */
public final class CardGrid extends Region {

    private static final double GAP = 16;

    private final double leastWidth;
    private final int mostColumns;

    /**
     * A grid of these cards.
     *
     * @param leastWidth of a card in pixels
     */
    public CardGrid(double leastWidth, int mostColumns, List<? extends Node> cards) {
        this.leastWidth = leastWidth;
        this.mostColumns = mostColumns;
        getChildren().addAll(cards);
    }

    private int columns(double width) {
        return Math.clamp((int) ((width + GAP) / (leastWidth + GAP)), 1, mostColumns);
    }

    private double cardWidth(double width) {
        int columns = columns(width);
        return (width - GAP * (columns - 1)) / columns;
    }

    private double cardHeight(double width) {
        double card = cardWidth(width);
        return getChildren().stream().mapToDouble(node -> node.prefHeight(card)).max().orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double real = width < 0 ? getWidth() : width;
        int rows = (int) Math.ceil(getChildren().size() / (double) columns(real));
        return rows * cardHeight(real) + (rows - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return mostColumns * (leastWidth + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = cardWidth(getWidth());
        double height = cardHeight(getWidth());
        for (int i = 0; i < getChildren().size(); i++) {
            layoutInArea(getChildren().get(i), (i % columns) * (width + GAP), (i / columns) * (height + GAP), width,
                    height, 0, javafx.geometry.HPos.LEFT, javafx.geometry.VPos.TOP);
        }
    }
}
