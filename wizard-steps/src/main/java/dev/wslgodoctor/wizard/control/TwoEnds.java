package dev.wslgodoctor.wizard.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A bar with something at its begin and something at its end; where both do not fit, the end goes to a row of its own.
 */
public class TwoEnds extends Region {

    private static final double GAP = 12;

    private final Region begin;
    private final FlowPane end = new FlowPane(GAP / 1.5, GAP / 2);
    private final double least;

    /**
     * A bar.
     *
     * @param least share of the bar's width that the begin needs at least; 0 if it needs its own width
     */
    public TwoEnds(Region begin, double least) {
        this.begin = begin;
        this.least = least;
        end.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(begin, end);
    }

    /** Adds to the end. */
    protected final void add(Node... nodes) {
        end.getChildren().addAll(nodes);
    }

    private double inside(double width) {
        Insets in = getInsets();
        return Math.max(0, width - in.getLeft() - in.getRight());
    }

    private double endWidth() {
        return end.getChildren().stream().filter(Node::isManaged)
                .mapToDouble(node -> node.prefWidth(-1) + end.getHgap())
                .sum();
    }

    private double beginWidth(double width) {
        return least > 0 ? Math.min(begin.prefWidth(-1), width * least) : begin.prefWidth(-1);
    }

    private boolean oneRow(double width) {
        return beginWidth(width) + GAP + endWidth() <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = inside(width < 0 ? getWidth() : width);
        Insets in = getInsets();
        double height = oneRow(room)
                ? Math.max(begin.prefHeight(room - endWidth() - GAP), end.prefHeight(endWidth()))
                : begin.prefHeight(room) + GAP / 2 + end.prefHeight(room);
        return in.getTop() + height + in.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets in = getInsets();
        return in.getLeft() + begin.prefWidth(-1) + GAP + endWidth() + in.getRight();
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double room = inside(getWidth());
        double height = getHeight() - in.getTop() - in.getBottom();
        if (oneRow(room)) {
            double right = endWidth();
            double left = room - right - GAP;
            double beginHeight = Math.min(height, begin.prefHeight(left));
            begin.resizeRelocate(in.getLeft(), in.getTop() + (height - beginHeight) / 2, left, beginHeight);
            double endHeight = Math.min(height, end.prefHeight(right));
            end.resizeRelocate(in.getLeft() + room - right, in.getTop() + (height - endHeight) / 2, right, endHeight);
            return;
        }
        double first = begin.prefHeight(room);
        begin.resizeRelocate(in.getLeft(), in.getTop(), room, first);
        end.resizeRelocate(in.getLeft(), in.getTop() + first + GAP / 2, room, end.prefHeight(room));
    }
}
