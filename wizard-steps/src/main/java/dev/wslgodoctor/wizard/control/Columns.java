package dev.wslgodoctor.wizard.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Two parts side by side, or one below the other where the text would get too narrow. */
public final class Columns extends Region {

    // in em of the text size: at 100 % the window of 1100 pixels
    private static final double LEAST = 72;
    private static final double GAP = 1.6;

    private final double share;
    private final Region left;
    private final Region right;
    private final Text probe = new Text();

    /**
     * Two columns.
     *
     * @param share of the width that the left one gets, between 0 and 1
     */
    public Columns(double share, Region left, Region right) {
        this.share = share;
        this.left = left;
        this.right = right;
        probe.setManaged(false);
        probe.setVisible(false);
        probe.fontProperty().addListener((observable, before, now) -> requestLayout());
        getChildren().addAll(probe, left, right);
    }

    private double em() {
        return probe.getFont().getSize();
    }

    private boolean stacked(double width) {
        return width < LEAST * em();
    }

    private double leftWidth(double width) {
        return Math.floor((width - GAP * em()) * share);
    }

    private double rightWidth(double width) {
        return width - GAP * em() - leftWidth(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double real = width < 0 ? getWidth() : width;
        if (stacked(real)) {
            return left.prefHeight(real) + GAP * em() + right.prefHeight(real);
        }
        return Math.max(left.prefHeight(leftWidth(real)), right.prefHeight(rightWidth(real)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (stacked(width)) {
            double height = left.prefHeight(width);
            left.resizeRelocate(0, 0, width, height);
            right.resizeRelocate(0, height + GAP * em(), width, right.prefHeight(width));
            return;
        }
        left.resizeRelocate(0, 0, leftWidth(width), left.prefHeight(leftWidth(width)));
        right.resizeRelocate(width - rightWidth(width), 0, rightWidth(width), right.prefHeight(rightWidth(width)));
    }
}
