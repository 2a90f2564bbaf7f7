package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.diagram.ChainGeometry.Point;

/** Where the arrow keys lead. */
final class LinkWalk {

    private LinkWalk() {
    }

    /** The nearest link in the next layer above or below; the same link if there is none. */
    static int vertical(ChainGeometry geometry, int from, boolean up) {
        Point here = geometry.nodes().get(from).at();
        int best = from;
        double bestRow = Double.MAX_VALUE;
        double bestAside = Double.MAX_VALUE;
        for (int i = 0; i < geometry.nodes().size(); i++) {
            Point there = geometry.nodes().get(i).at();
            double row = up ? here.y() - there.y() : there.y() - here.y();
            double aside = Math.abs(here.x() - there.x());
            if (row > 0.5 && (row < bestRow - 0.01 || Math.abs(row - bestRow) < 0.01 && aside < bestAside)) {
                best = i;
                bestRow = row;
                bestAside = aside;
            }
        }
        return best;
    }
}
