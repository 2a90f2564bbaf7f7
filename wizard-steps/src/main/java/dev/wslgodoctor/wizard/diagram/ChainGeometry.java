package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.diagnostics.cause.Layer;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of the chain picture lies, in em of the text size.
 *
 * @param form     how it is laid out
 * @param evidence where the first broken link's evidence stands; empty if there is none
 */
public record ChainGeometry(Form form, double width, double height, List<Band> bands, List<Fold> folds,
        List<Node> nodes, List<Connector> connectors, Point start, Point end, Optional<Evidence> evidence) {

    public ChainGeometry {
        bands = List.copyOf(bands);
        folds = List.copyOf(folds);
        nodes = List.copyOf(nodes);
        connectors = List.copyOf(connectors);
    }

    /** The two forms of the full picture. */
    public enum Form {
        /** Layers are bands, the path falls and climbs through them. */
        LANDSCAPE,
        /** One row for each link. */
        PORTRAIT
    }

    /** A place. */
    public record Point(double x, double y) {
    }

    /** A layer on the path. */
    public record Band(Layer layer, double y, double height, boolean broken) {
        /** Its lower edge. */
        public double bottom() {
            return y + height;
        }
    }

    /** A layer that is not on the path: a thin line with its name; {@code y} is its middle. */
    public record Fold(Layer layer, double y) {
    }

    /**
     * A link.
     *
     * @param lines     its name, broken into lines
     * @param wordLines its state word, broken into lines
     * @param labelTop  where the first line begins
     */
    public record Node(Point at, double radius, List<String> lines, List<String> wordLines, double labelTop) {
        public Node {
            lines = List.copyOf(lines);
            wordLines = List.copyOf(wordLines);
        }
    }

    /**
     * From one node to the next.
     *
     * @param corners begin, at most two corners, end
     * @param reached true if the path was got through here
     */
    public record Connector(List<Point> corners, boolean reached) {
        public Connector {
            corners = List.copyOf(corners);
        }
    }

    /**
     * The evidence beside the first broken link.
     *
     * @param rightAligned true if it stands left of the node and so leans to the right
     */
    public record Evidence(double x, double y, double width, double height, boolean rightAligned) {
    }
}
