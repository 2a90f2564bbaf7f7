package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Band;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Connector;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Evidence;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Fold;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Form;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Node;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Point;
import dev.wslgodoctor.wizard.diagram.ChainPicture.Stop;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The strata form: layers are bands from top to bottom, the path falls and climbs through them. */
final class LandscapeLayout {

    static final double LABEL_GAP = 0.3;
    /** What a connector needs between a label and a disc: its own width and an elbow. */
    static final double PASSING = 1.0;

    private static final double LEAD = 1.7;
    private static final double START_TO_FIRST = 3.3;
    private static final double TAIL = 2.9;
    /** More room before the end mark, whose label stands beside that of the last link. */
    private static final double BEFORE_END = 1.2;
    private static final double BAND = 3.2;
    private static final double BAND_BROKEN = 5.9;
    /** With more links than this there are more layers too: bands are lower, so that the findings stay in sight. */
    private static final int MANY_LINKS = 10;
    private static final double LOWER = 0.5;
    private static final double LOWER_BROKEN = 0.7;
    private static final double LINE = 0.95;
    private static final double FOOT = 0.2;
    private static final double FOLD = 1.0;
    private static final double GAP = 0.2;
    private static final double NODE_LINE = 1.1;
    private static final double NODE_LINE_BROKEN = 2.0;
    private static final double LABEL_BELOW = 0.95;
    private static final double LABEL_BELOW_BROKEN = 1.75;
    private static final double EVIDENCE_LEAST = 20;
    private static final double EVIDENCE_BELOW = 3.4;

    private final ChainPicture picture;
    private final double width;
    private final TextMeasure measure;
    private final double pitch;
    private final boolean low;
    private final List<Band> bands = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private final Map<Layer, Band> bandOf = new EnumMap<>(Layer.class);
    private double bottom;

    LandscapeLayout(ChainPicture picture, double width, TextMeasure measure) {
        this.picture = picture;
        this.width = width;
        this.measure = measure;
        this.pitch = pitch(width, picture.links().size());
        this.low = picture.links().size() > MANY_LINKS;
    }

    static double pitch(double width, int links) {
        return (width - ChainLayout.GUTTER - LEAD - START_TO_FIRST - TAIL - BEFORE_END) / Math.max(1, links);
    }

    ChainGeometry geometry() {
        layBands();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < picture.links().size(); i++) {
            nodes.add(node(i));
        }
        Point start = new Point(ChainLayout.GUTTER + LEAD, lineOf(picture.links().getFirst().layer()));
        Point end = new Point(column(nodes.size()) + BEFORE_END, lineOf(picture.links().getLast().layer()));
        List<Connector> connectors = connectors(start, nodes, end);
        Optional<Evidence> evidence = evidence(nodes, connectors, start, end);
        double height = Math.max(bottom, evidence.map(e -> e.y() + e.height()).orElse(0.0));
        return new ChainGeometry(Form.LANDSCAPE, width, height, bands, folds, nodes, connectors, start, end, evidence);
    }

    private void layBands() {
        double y = 0;
        Layer[] layers = Layer.values();
        for (int i = layers.length - 1; i >= 0; i--) {
            Layer layer = layers[i];
            List<Stop> mine = picture.links().stream().filter(link -> link.layer() == layer).toList();
            if (mine.isEmpty() && picture.layers().stream().anyMatch(named -> named.layer() == layer)) {
                folds.add(new Fold(layer, y + FOLD / 2));
                y += FOLD;
            } else if (!mine.isEmpty()) {
                Band band = new Band(layer, y, height(mine), broken(layer));
                bands.add(band);
                bandOf.put(layer, band);
                y += band.height() + GAP;
            }
        }
        bottom = y;
    }

    private double height(List<Stop> links) {
        boolean broken = broken(links.getFirst().layer());
        int lines = links.stream().mapToInt(link -> {
            double room = ChainLayout.room(picture.links(), picture.links().indexOf(link), pitch);
            return LabelWrap.lines(link.name(), room, measure::name).size()
                    + LabelWrap.lines(link.word(), room, measure::word).size();
        }).max().orElse(1);
        // the band of the first broken link already has room for its word
        double lower = low ? broken ? LOWER_BROKEN : LOWER : 0;
        // where bands have an outline, the last line must not stand on it
        double foot = lines > 1 ? FOOT : 0;
        return (broken ? BAND_BROKEN + LINE * Math.max(0, lines - 2) : BAND + LINE * (lines - 1)) - lower + foot;
    }

    private boolean broken(Layer layer) {
        OptionalInt first = picture.firstBroken();
        return first.isPresent() && picture.links().get(first.getAsInt()).layer() == layer;
    }

    private double lineOf(Layer layer) {
        Band band = bandOf.get(layer);
        double line = band.broken() ? NODE_LINE_BROKEN : NODE_LINE;
        return band.y() + (low ? line - (band.broken() ? LOWER_BROKEN / 2 : LOWER / 2) : line);
    }

    private double column(int index) {
        return ChainLayout.GUTTER + LEAD + START_TO_FIRST + pitch * index;
    }

    private Node node(int index) {
        Stop link = picture.links().get(index);
        double room = ChainLayout.room(picture.links(), index, pitch);
        double y = lineOf(link.layer());
        double below = (link.look() == LinkLook.FIRST_BROKEN ? LABEL_BELOW_BROKEN : LABEL_BELOW) - (low ? 0.1 : 0);
        return new Node(new Point(column(index), y), ChainLayout.radius(link.look()),
                LabelWrap.lines(link.name(), room, measure::name),
                LabelWrap.lines(link.word(), room, measure::word), y + below);
    }

    private List<Connector> connectors(Point start, List<Node> nodes, Point end) {
        List<Connector> connectors = new ArrayList<>();
        int reached = picture.reached();
        Point from = start;
        for (int i = 0; i < nodes.size(); i++) {
            connectors.add(new Connector(corners(from, i - 1, nodes.get(i).at(), i, nodes), i < reached));
            from = nodes.get(i).at();
        }
        connectors.add(new Connector(List.of(from, end), picture.proven() || reached > nodes.size()));
        return connectors;
    }

    // only one label can stand beside the vertical part: that of the upper node, since labels hang below the line
    private List<Point> corners(Point from, int fromIndex, Point to, int toIndex, List<Node> nodes) {
        if (from.y() == to.y()) {
            return List.of(from, to);
        }
        double x = (from.x() + to.x()) / 2;
        if (to.y() < from.y()) {
            x = Math.min(x, to.x() - labelWidth(nodes.get(toIndex)) / 2 - 0.35);
        } else if (fromIndex >= 0) {
            x = Math.max(x, from.x() + labelWidth(nodes.get(fromIndex)) / 2 + 0.35);
        }
        return List.of(from, new Point(x, from.y()), new Point(x, to.y()), to);
    }

    private double labelWidth(Node node) {
        return Math.max(LabelWrap.widest(node.lines(), measure::name),
                LabelWrap.widest(node.wordLines(), measure::word));
    }

    private Optional<Evidence> evidence(List<Node> nodes, List<Connector> connectors, Point start, Point end) {
        OptionalInt first = picture.firstBroken();
        if (first.isEmpty() || picture.links().get(first.getAsInt()).evidence().isEmpty()) {
            return Optional.empty();
        }
        Node broken = nodes.get(first.getAsInt());
        Band band = bandOf.get(picture.links().get(first.getAsInt()).layer());
        FreeRun free = new FreeRun(ChainLayout.GUTTER, width - 1);
        for (Node node : nodes) {
            if (node.at().y() > band.y() && node.at().y() < band.bottom()) {
                double half = Math.max(node.radius() + 0.4, labelWidth(node) / 2);
                free.block(node.at().x() - half, node.at().x() + half);
            }
        }
        for (Connector connector : connectors) {
            blockWhereItCrosses(connector, band, free);
        }
        block(start, band, free);
        block(end, band, free);
        FreeRun.Run run = free.widest();
        if (run.width() < EVIDENCE_LEAST) {
            return Optional.of(new Evidence(ChainLayout.GUTTER, bottom, width - ChainLayout.GUTTER - 1,
                    EVIDENCE_BELOW, false));
        }
        boolean left = run.to() <= broken.at().x();
        return Optional.of(new Evidence(run.from() + 0.8, band.y() + 0.3, run.width() - 1.6, band.height() - 0.6,
                left));
    }

    private static void block(Point mark, Band band, FreeRun free) {
        if (mark.y() > band.y() && mark.y() < band.bottom()) {
            free.block(mark.x() - 2.6, mark.x() + 2.6);
        }
    }

    private static void blockWhereItCrosses(Connector connector, Band band, FreeRun free) {
        for (int i = 1; i < connector.corners().size(); i++) {
            Point a = connector.corners().get(i - 1);
            Point b = connector.corners().get(i);
            if (Math.max(a.y(), b.y()) > band.y() && Math.min(a.y(), b.y()) < band.bottom()) {
                free.block(Math.min(a.x(), b.x()) - 0.2, Math.max(a.x(), b.x()) + 0.2);
            }
        }
    }
}
