package dev.wslgodoctor.wizard.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Connector;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Form;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Node;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainLayoutTest {

    /** Half an em for each character, as of a usual sans serif. */
    private static final TextMeasure MEASURE = new TextMeasure() {
        @Override
        public double name(String text) {
            return text.length() * 0.45;
        }

        @Override
        public double word(String text) {
            return text.length() * 0.4;
        }
    };
    private static final double WIDE = 88;
    private static final List<Layer> DESIGN = List.of(Layer.EDITOR, Layer.EDITOR, Layer.EDITOR, Layer.DEBUGGER,
            Layer.TOOLCHAIN, Layer.FILES, Layer.BINARY, Layer.BINARY, Layer.BINARY, Layer.WSL_VM);

    private static ChainPicture picture(List<Layer> layers, int broken, boolean proven) {
        List<ChainPicture.Stop> stops = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            LinkLook look = i == broken ? LinkLook.FIRST_BROKEN : LinkLook.OK;
            stops.add(new ChainPicture.Stop("link-" + i, layers.get(i), "Link " + i, look,
                    look == LinkLook.FIRST_BROKEN ? "broken" : "",
                    look == LinkLook.FIRST_BROKEN ? List.of("The evidence.") : List.of(), "spoken"));
        }
        List<ChainPicture.Named> named = Arrays.stream(Layer.values())
                .map(layer -> new ChainPicture.Named(layer, layer.id())).toList();
        return new ChainPicture(named, stops, ":42", "Stops here", proven, "summary");
    }

    private static ChainGeometry landscape(int broken) {
        return ChainLayout.of(picture(DESIGN, broken, false), WIDE, false, MEASURE);
    }

    @Test
    void tenLinksHoldInLandscapeDownTo1100PixelsAnd900IsPortrait() {
        ChainPicture ten = picture(DESIGN, 5, false);
        assertEquals(Form.LANDSCAPE, ChainLayout.form(ten, 1052 / 14.0, MEASURE));
        assertEquals(Form.PORTRAIT, ChainLayout.form(ten, 500 / 14.0, MEASURE));
    }

    @Test
    void moreThanFourteenLinksAreAlwaysPortrait() {
        List<Layer> fifteen = new ArrayList<>(DESIGN);
        fifteen.addAll(DESIGN.subList(0, 5));
        assertEquals(Form.PORTRAIT, ChainLayout.form(picture(fifteen, 5, false), 300, MEASURE));
    }

    @Test
    void printIsPortrait() {
        assertEquals(Form.PORTRAIT, ChainLayout.of(picture(DESIGN, 5, false), WIDE, true, MEASURE).form());
    }

    @Test
    void bandsStandFromContainerAtTheTopToWindowsAtTheBottom() {
        ChainGeometry geometry = landscape(5);
        List<Layer> tall = geometry.bands().stream().map(ChainGeometry.Band::layer).toList();
        assertEquals(List.of(Layer.EDITOR, Layer.DEBUGGER, Layer.BINARY, Layer.TOOLCHAIN, Layer.FILES, Layer.WSL_VM),
                tall);
        assertEquals(List.of(Layer.CONTAINER, Layer.NETWORK, Layer.DISTRO, Layer.WINDOWS),
                geometry.folds().stream().map(ChainGeometry.Fold::layer).toList());
    }

    @Test
    void bandsDoNotOverlap() {
        ChainGeometry geometry = landscape(5);
        for (int i = 1; i < geometry.bands().size(); i++) {
            assertTrue(geometry.bands().get(i - 1).bottom() < geometry.bands().get(i).y());
        }
    }

    @Test
    void onlyTheFirstBrokenLinkIsLargeAndItsBandIsTheTallest() {
        ChainGeometry geometry = landscape(5);
        assertEquals(ChainLayout.NODE_BROKEN, geometry.nodes().get(5).radius());
        assertEquals(1, geometry.nodes().stream().filter(node -> node.radius() > ChainLayout.NODE).count());
        assertTrue(geometry.bands().stream().filter(band -> !band.broken())
                .allMatch(band -> band.height() < geometry.bands().stream().filter(ChainGeometry.Band::broken)
                        .findFirst().orElseThrow().height()));
    }

    @Test
    void everyNodeLiesInTheBandOfItsLayer() {
        ChainGeometry geometry = landscape(5);
        for (int i = 0; i < DESIGN.size(); i++) {
            Layer layer = DESIGN.get(i);
            Node node = geometry.nodes().get(i);
            assertTrue(geometry.bands().stream().anyMatch(band -> band.layer() == layer
                    && band.y() < node.at().y() && node.at().y() < band.bottom()));
        }
    }

    @Test
    void thePathIsGotThroughUpToTheFirstBrokenLinkAndNotBehindIt() {
        List<Boolean> reached = landscape(5).connectors().stream().map(Connector::reached).toList();
        assertEquals(List.of(true, true, true, true, true, true, false, false, false, false, false), reached);
    }

    @Test
    void aProvenPathIsGotThroughToItsEnd() {
        ChainGeometry geometry = ChainLayout.of(picture(DESIGN, -1, true), WIDE, false, MEASURE);
        assertTrue(geometry.connectors().stream().allMatch(Connector::reached));
    }

    @Test
    void connectorsOfOneLayerAreStraightAndOthersHaveTwoElbows() {
        ChainGeometry geometry = landscape(5);
        assertEquals(2, geometry.connectors().get(1).corners().size());
        assertEquals(4, geometry.connectors().get(3).corners().size());
    }

    @Test
    void noConnectorCrossesALabel() {
        ChainGeometry geometry = landscape(5);
        for (Connector connector : geometry.connectors()) {
            for (int i = 1; i < connector.corners().size(); i++) {
                Point a = connector.corners().get(i - 1);
                Point b = connector.corners().get(i);
                for (Node node : geometry.nodes()) {
                    assertFalse(crosses(a, b, node), "a connector crosses " + node.lines());
                }
            }
        }
    }

    private static boolean crosses(Point a, Point b, Node node) {
        if (a.x() != b.x()) {
            return false;
        }
        double half = node.lines().stream().mapToDouble(MEASURE::name).max().orElse(0) / 2;
        double bottom = node.labelTop() + node.lines().size() + node.wordLines().size();
        return Math.abs(a.x() - node.at().x()) < half && Math.min(a.y(), b.y()) < bottom
                && Math.max(a.y(), b.y()) > node.labelTop();
    }

    @Test
    void evidenceStandsInTheBrokenBandWhereNoConnectorCrosses() {
        ChainGeometry geometry = landscape(5);
        ChainGeometry.Evidence box = geometry.evidence().orElseThrow();
        ChainGeometry.Band band = geometry.bands().stream().filter(ChainGeometry.Band::broken).findFirst()
                .orElseThrow();
        assertTrue(box.y() >= band.y() && box.y() + box.height() <= band.bottom());
        assertTrue(box.rightAligned(), "left of the node it leans towards the node");
        for (Connector connector : geometry.connectors()) {
            for (Point corner : connector.corners()) {
                boolean inside = corner.x() > box.x() && corner.x() < box.x() + box.width()
                        && corner.y() > band.y() && corner.y() < band.bottom();
                assertFalse(inside);
            }
        }
    }

    @Test
    void evidenceStandsBelowThePictureWhereThereIsNoRoomBesideTheNode() {
        List<Layer> few = List.of(Layer.EDITOR, Layer.FILES, Layer.WSL_VM);
        ChainGeometry geometry = ChainLayout.of(picture(few, 1, false), 38, false, MEASURE);
        assertEquals(Form.LANDSCAPE, geometry.form());
        assertTrue(geometry.evidence().orElseThrow().y() > geometry.bands().getLast().y());
    }

    @Test
    void inPortraitTheBrokenRowOpensForItsEvidence() {
        ChainGeometry geometry = ChainLayout.of(picture(DESIGN, 5, false), 40, true, MEASURE);
        assertTrue(geometry.evidence().orElseThrow().y() > geometry.nodes().get(5).at().y());
        assertTrue(geometry.nodes().get(6).at().y() > geometry.evidence().orElseThrow().y());
    }

    @Test
    void arrowsUpAndDownLeadToTheNearestLayer() {
        ChainGeometry geometry = landscape(5);
        assertEquals(5, LinkWalk.vertical(geometry, 4, false));
        assertEquals(4, LinkWalk.vertical(geometry, 5, true));
        assertEquals(0, LinkWalk.vertical(geometry, 0, true), "nothing is above the editor");
    }

    @Test
    void labelsBreakAtSpacesOnly() {
        assertEquals(List.of("Target", "process"), LabelWrap.lines("Target process", 5, MEASURE::name));
        assertEquals(List.of("launch.json"), LabelWrap.lines("launch.json", 1, MEASURE::name));
        assertEquals(List.of(), LabelWrap.lines("", 1, MEASURE::name));
    }
}
