package dev.wslgodoctor.wizard.diagram.picture;

import javafx.scene.layout.Region;

/** A horizontal bar that fills a part of its width. What it says stands in words beside it. */
final class Bar extends Region {

    private static final double LEAST = 3;

    private final double from;
    private final double to;
    private final Region filled = new Region();

    /**
     * A bar.
     *
     * @param from begin of the filled part, 0 to 1
     * @param to   its end, 0 to 1
     * @param look style class that gives the colour
     */
    Bar(double from, double to, String look) {
        this.from = Math.clamp(from, 0, 1);
        this.to = Math.clamp(to, this.from, 1);
        getStyleClass().add("picture-bar");
        filled.getStyleClass().addAll("picture-bar-filled", look);
        getChildren().add(filled);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(LEAST, getWidth() * (to - from));
        filled.resizeRelocate(Math.min(getWidth() * from, Math.max(0, getWidth() - width)), 0, width, getHeight());
    }
}
