package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Band;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Connector;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Evidence;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Fold;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Form;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Point;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The nodes of the chain picture and where they go; knows pixels, no keys and no focus. */
final class ChainCanvas implements TextMeasure {

    // relative to the picture's text size, as base.css sets them
    private static final double NAME_SIZE = 0.86;
    private static final double WORD_SIZE = 0.79;

    private final ObservableList<Node> children;
    private final IntConsumer onEnter;
    private final IntConsumer onLeave;
    private final IntConsumer onOpen;
    private final Text probe = new Text();
    private final Text ruler = new Text();
    private final Map<Layer, LayerBand> bands = new EnumMap<>(Layer.class);
    // in portrait a layer can have several bands, at most one for each link
    private final List<LayerBand> rows = new ArrayList<>();
    private final Map<Layer, ChainPicture.Named> layers = new EnumMap<>(Layer.class);
    private final List<Path> connectors = new ArrayList<>();
    private final List<LinkNode> links = new ArrayList<>();
    private final Region focusRing = new Region();
    private final VBox evidence = new VBox();
    private final Label startLabel = new Label();
    private final Region startMark = new Region();
    private final LinkNode.EndMark endMark = new LinkNode.EndMark();
    private final VBox peek = new VBox();
    private int peekAt = -1;
    private int focusAt = -1;

    ChainCanvas(ObservableList<Node> children, IntConsumer onEnter, IntConsumer onLeave, IntConsumer onOpen,
            Runnable onFont) {
        this.children = children;
        this.onEnter = onEnter;
        this.onLeave = onLeave;
        this.onOpen = onOpen;
        probe.setVisible(false);
        probe.setManaged(false);
        probe.fontProperty().addListener((observable, before, now) -> onFont.run());
        startMark.getStyleClass().add("chain-start");
        startLabel.getStyleClass().addAll("chain-start-label", Css.CODE);
        evidence.getStyleClass().add("chain-evidence");
        focusRing.getStyleClass().add("chain-focus");
        focusRing.setMouseTransparent(true);
        peek.getStyleClass().add("chain-peek");
        peek.setVisible(false);
    }

    /** Rebuilds the nodes for another picture. */
    void show(ChainPicture picture) {
        children.clear();
        bands.clear();
        rows.clear();
        connectors.clear();
        links.clear();
        children.add(probe);
        for (ChainPicture.Named layer : picture.layers()) {
            LayerBand band = new LayerBand(layer);
            bands.put(layer.layer(), band);
            layers.put(layer.layer(), layer);
            children.addAll(band.nodes());
        }
        for (int i = 0; i < picture.links().size(); i++) {
            LayerBand row = new LayerBand(picture.layers().getFirst());
            rows.add(row);
            children.addAll(row.nodes());
        }
        for (int i = 0; i <= picture.links().size(); i++) {
            Path path = new Path();
            path.getStyleClass().add("chain-line");
            path.pseudoClassStateChanged(Css.REACHED, i < picture.reached());
            connectors.add(path);
            children.add(path);
        }
        for (int i = 0; i < picture.links().size(); i++) {
            links.add(link(picture.links().get(i), i));
        }
        startLabel.setText(picture.start());
        startMark.pseudoClassStateChanged(Css.PROVEN, picture.proven());
        endMark.show(picture.end(), picture.proven());
        showEvidence(picture);
        children.addAll(startMark, startLabel);
        children.addAll(endMark.nodes());
        links.forEach(link -> children.addAll(link.nodes()));
        children.addAll(evidence, focusRing, peek);
    }

    private LinkNode link(ChainPicture.Stop stop, int index) {
        LinkNode node = new LinkNode(stop);
        node.disc().setOnMouseEntered(event -> onEnter.accept(index));
        node.disc().setOnMouseExited(event -> onLeave.accept(index));
        node.disc().setOnMouseClicked(event -> onOpen.accept(index));
        return node;
    }

    private void showEvidence(ChainPicture picture) {
        evidence.getChildren().clear();
        picture.firstBroken().ifPresent(index -> picture.links().get(index).evidence()
                .forEach(line -> evidence.getChildren().add(TextNodes.prose(line, "chain-evidence-line"))));
        evidence.setVisible(!evidence.getChildren().isEmpty());
    }

    void showFocus(int index) {
        focusAt = index;
        focusRing.setVisible(index >= 0);
    }

    void showPeek(int index, Node content) {
        peekAt = content == null ? -1 : index;
        peek.getChildren().clear();
        if (content != null) {
            peek.getChildren().add(content);
        }
        peek.setVisible(content != null);
    }

    void hidePeek() {
        showPeek(-1, null);
    }

    boolean hasPeek() {
        return peek.isVisible();
    }

    Node disc(int index) {
        return links.get(index).disc();
    }

    double em() {
        return probe.getFont().getSize();
    }

    @Override
    public double name(String text) {
        return measure(text, NAME_SIZE);
    }

    @Override
    public double word(String text) {
        return measure(text, WORD_SIZE);
    }

    private double measure(String text, double size) {
        ruler.setFont(Font.font(probe.getFont().getFamily(), em() * size));
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth() / em();
    }

    void layout(ChainGeometry geometry, double width, double height) {
        boolean portrait = geometry.form() == Form.PORTRAIT;
        bands.values().forEach(LayerBand::hide);
        rows.forEach(LayerBand::hide);
        for (int i = 0; i < geometry.bands().size(); i++) {
            Band band = geometry.bands().get(i);
            LayerBand shown = portrait ? rows.get(i) : bands.get(band.layer());
            shown.show(layers.get(band.layer()));
            shown.tall(band, geometry, em());
        }
        for (Fold fold : geometry.folds()) {
            bands.get(fold.layer()).fold(fold, width, em());
        }
        for (int i = 0; i < connectors.size(); i++) {
            Connector connector = geometry.connectors().get(i);
            ConnectorPath.draw(connectors.get(i), connector, em());
        }
        for (int i = 0; i < links.size(); i++) {
            links.get(i).place(geometry.nodes().get(i), portrait, em());
        }
        placeMarks(geometry, portrait);
        geometry.evidence().ifPresent(this::placeEvidence);
        if (focusAt >= 0) {
            ChainGeometry.Node node = geometry.nodes().get(focusAt);
            place(focusRing, node.at(), Math.max(node.radius(), ChainLayout.NODE) + 0.45);
        }
        if (peekAt >= 0) {
            placePeek(geometry.nodes().get(peekAt), width, height);
        }
    }

    private void placeMarks(ChainGeometry geometry, boolean portrait) {
        place(startMark, geometry.start(), 0.55);
        startLabel.autosize();
        double x = portrait ? PortraitLayout.NAME * em() : geometry.start().x() * em() - em() - startLabel.getWidth();
        startLabel.relocate(x, geometry.start().y() * em() - startLabel.getHeight() / 2);
        endMark.place(geometry.end(), portrait, em());
    }

    private void placeEvidence(Evidence box) {
        evidence.setAlignment(box.rightAligned() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        evidence.getChildren().forEach(line -> line.pseudoClassStateChanged(Css.state("right"), box.rightAligned()));
        evidence.resizeRelocate(box.x() * em(), box.y() * em(), box.width() * em(), box.height() * em());
    }

    private void place(Region region, Point at, double radius) {
        region.resizeRelocate((at.x() - radius) * em(), (at.y() - radius) * em(), 2 * radius * em(), 2 * radius * em());
    }

    private void placePeek(ChainGeometry.Node node, double width, double height) {
        double w = Math.min(34 * em(), width);
        double h = peek.prefHeight(w);
        double x = Math.clamp(node.at().x() * em() - w / 2, 0, Math.max(0, width - w));
        double below = (node.at().y() + node.radius() + 0.8) * em();
        double above = (node.at().y() - node.radius() - 0.8) * em() - h;
        peek.resizeRelocate(x, below + h <= height || above < 0 ? below : above, w, h);
    }
}
