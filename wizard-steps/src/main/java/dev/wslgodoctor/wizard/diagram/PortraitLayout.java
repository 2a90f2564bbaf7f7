package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.diagram.ChainGeometry.Band;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Connector;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Evidence;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Form;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Node;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Point;
import dev.wslgodoctor.wizard.diagram.ChainPicture.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rail form: one row for each link, consecutive links of a layer share a band, the broken row opens. */
final class PortraitLayout {

    static final double RAIL = 11.4;
    static final double NAME = 13.6;
    static final double WORD = 23.5;

    private static final double END_ROW = 1.9;
    private static final double ROW = 2.1;
    private static final double EVIDENCE = 3.2;
    private static final double GAP = 0.2;

    private PortraitLayout() {
    }

    static ChainGeometry geometry(ChainPicture picture, double width) {
        List<Band> bands = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        Optional<Evidence> evidence = Optional.empty();
        double y = END_ROW;
        for (int i = 0; i < picture.links().size(); i++) {
            Stop link = picture.links().get(i);
            boolean first = link.look() == LinkLook.FIRST_BROKEN;
            double row = first ? ROW + 0.9 : ROW;
            double height = row + (first && !link.evidence().isEmpty() ? EVIDENCE : 0);
            double middle = y + row / 2;
            nodes.add(new Node(new Point(RAIL, middle), ChainLayout.radius(link.look()), List.of(link.name()),
                    link.word().isEmpty() ? List.of() : List.of(link.word()), middle - 0.6));
            if (height > row) {
                evidence = Optional.of(new Evidence(NAME, y + row - 0.3, width - NAME - 1, EVIDENCE, false));
            }
            y = addToBand(bands, link, y, height, first);
        }
        Point start = new Point(RAIL, END_ROW / 2);
        Point end = new Point(RAIL, y + END_ROW / 2);
        return new ChainGeometry(Form.PORTRAIT, width, y + END_ROW, bands, List.of(), nodes,
                connectors(picture, start, nodes, end), start, end, evidence);
    }

    private static double addToBand(List<Band> bands, Stop link, double y, double height, boolean first) {
        Band last = bands.isEmpty() ? null : bands.getLast();
        if (last != null && last.layer() == link.layer() && !first && !last.broken()) {
            bands.set(bands.size() - 1, new Band(last.layer(), last.y(), last.height() + height, false));
            return y + height;
        }
        bands.add(new Band(link.layer(), bands.isEmpty() ? y : y + GAP / 2, height - GAP / 2, first));
        return y + height;
    }

    private static List<Connector> connectors(ChainPicture picture, Point start, List<Node> nodes, Point end) {
        List<Connector> connectors = new ArrayList<>();
        Point from = start;
        for (int i = 0; i < nodes.size(); i++) {
            connectors.add(new Connector(List.of(from, nodes.get(i).at()), i < picture.reached()));
            from = nodes.get(i).at();
        }
        connectors.add(new Connector(List.of(from, end), picture.reached() > nodes.size()));
        return connectors;
    }
}
