package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.diagram.ChainGeometry.Connector;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Point;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;

/** Draws a connector with rounded elbows. */
final class ConnectorPath {

    private static final double ELBOW = 0.7;

    private ConnectorPath() {
    }

    static void draw(Path path, Connector connector, double em) {
        List<Point> corners = connector.corners();
        path.getElements().setAll(new MoveTo(snap(corners.getFirst().x() * em), snap(corners.getFirst().y() * em)));
        for (int i = 1; i < corners.size() - 1; i++) {
            elbow(path, corners.get(i - 1), corners.get(i), corners.get(i + 1), em);
        }
        path.getElements().add(new LineTo(snap(corners.getLast().x() * em), snap(corners.getLast().y() * em)));
    }

    private static void elbow(Path path, Point before, Point corner, Point after, double em) {
        double radius = Math.min(ELBOW, Math.min(distance(before, corner), distance(corner, after)) / 2);
        Point in = towards(corner, before, radius);
        Point out = towards(corner, after, radius);
        path.getElements().add(new LineTo(snap(in.x() * em), snap(in.y() * em)));
        path.getElements().add(new QuadCurveTo(snap(corner.x() * em), snap(corner.y() * em),
                snap(out.x() * em), snap(out.y() * em)));
    }

    private static double distance(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static Point towards(Point from, Point to, double by) {
        double length = distance(from, to);
        if (length == 0) {
            return from;
        }
        return new Point(from.x() + (to.x() - from.x()) / length * by, from.y() + (to.y() - from.y()) / length * by);
    }

    // a 3 px line on half a pixel covers exactly three rows
    private static double snap(double value) {
        return Math.floor(value) + 0.5;
    }
}
