package dev.wslgodoctor.wizard.control;

import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;

/**
 * The program's mark: a blue square, a white path with one step down, a dot at its end. Drawn in its own colours, the
 * same in both looks; {@code icon.svg} beside the texts is the same drawing for the installer.
 */
public final class AppMark extends Group {

    private static final Color BLUE = Color.web("#0969da");
    private static final Color DOT = Color.web("#ff8182");
    private static final double GRID = 16;

    /** The mark at this size in pixels. */
    public AppMark(double size) {
        double unit = size / GRID;
        Rectangle square = new Rectangle(size, size, BLUE);
        square.setArcWidth(unit * 6);
        square.setArcHeight(unit * 6);
        Path path = new Path(new MoveTo(4 * unit, 4.5 * unit), new LineTo(6.5 * unit, 4.5 * unit),
                new QuadCurveTo(8 * unit, 4.5 * unit, 8 * unit, 6 * unit), new LineTo(8 * unit, 9.5 * unit),
                new QuadCurveTo(8 * unit, 11 * unit, 9.5 * unit, 11 * unit), new LineTo(11 * unit, 11 * unit));
        path.setStroke(Color.WHITE);
        path.setStrokeWidth(2 * unit);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        Circle begin = new Circle(4 * unit, 4.5 * unit, 1.5 * unit, Color.WHITE);
        Circle ring = new Circle(11.8 * unit, 11 * unit, 2.9 * unit, Color.WHITE);
        Circle dot = new Circle(11.8 * unit, 11 * unit, 2.1 * unit, DOT);
        getChildren().addAll(square, path, begin, ring, dot);
    }

    /** The mark as a picture, for the window; on the screen's thread only. */
    public static Image image(int size) {
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        return new AppMark(size).snapshot(transparent, null);
    }
}
