package dev.wslgodoctor.wizard.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Cards of equal size in as many columns as fit. */
public final class CardGrid extends Region {

    private static final double GAP = 16;

    private final double leastWidth;
    private final int mostColumns;
    private final List<Node> cards;
    private final Text probe = new Text();

    /**
     * A grid of these cards.
     *
     * @param leastWidth of a card in em of the text size
     */
    public CardGrid(double leastWidth, int mostColumns, List<? extends Node> cards) {
        this.leastWidth = leastWidth;
        this.mostColumns = mostColumns;
        probe.setManaged(false);
        probe.setVisible(false);
        probe.fontProperty().addListener((observable, before, now) -> requestLayout());
        this.cards = List.copyOf(cards);
        getChildren().add(probe);
        getChildren().addAll(cards);
    }

    private double em() {
        return probe.getFont().getSize();
    }

    private int columns(double width) {
        return Math.clamp((int) ((width + GAP) / (leastWidth * em() + GAP)), 1, mostColumns);
    }

    private double cardWidth(double width) {
        int columns = columns(width);
        return (width - GAP * (columns - 1)) / columns;
    }

    private double cardHeight(double width) {
        double card = cardWidth(width);
        return cards.stream().mapToDouble(node -> node.prefHeight(card)).max().orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double real = width < 0 ? getWidth() : width;
        int rows = (int) Math.ceil(cards.size() / (double) columns(real));
        return rows * cardHeight(real) + (rows - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return mostColumns * (leastWidth * em() + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = cardWidth(getWidth());
        double height = cardHeight(getWidth());
        for (int i = 0; i < cards.size(); i++) {
            layoutInArea(cards.get(i), (i % columns) * (width + GAP), (i / columns) * (height + GAP), width,
                    height, 0, javafx.geometry.HPos.LEFT, javafx.geometry.VPos.TOP);
        }
    }
}
