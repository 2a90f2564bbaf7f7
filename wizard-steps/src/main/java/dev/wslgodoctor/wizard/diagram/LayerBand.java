package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.diagram.ChainGeometry.Band;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Fold;
import dev.wslgodoctor.wizard.diagram.ChainGeometry.Form;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The nodes of one layer: its band, or the thin line of a layer off the path. */
final class LayerBand {

    private final Region band = new Region();
    private final Region line = new Region();
    private final Label name = new Label();
    private final FontIcon icon;

    LayerBand(ChainPicture.Named layer) {
        icon = Icons.of(Icons.of(layer.layer()));
        name.setGraphic(icon);
        show(layer);
        name.getStyleClass().add("layer-name");
        band.getStyleClass().add("layer-band");
        line.getStyleClass().add("layer-line");
        nodes().forEach(node -> node.setMouseTransparent(true));
    }

    void show(ChainPicture.Named layer) {
        name.setText(layer.name());
        icon.setIconCode(Icons.of(layer.layer()));
    }

    List<Node> nodes() {
        return List.of(band, line, name);
    }

    void hide() {
        nodes().forEach(node -> node.setVisible(false));
    }

    void tall(Band at, ChainGeometry geometry, double em) {
        band.setVisible(true);
        name.setVisible(true);
        if (band.getPseudoClassStates().contains(Css.BROKEN) != at.broken()) {
            // which band is broken is known only here; without this the tint would come one frame late
            band.pseudoClassStateChanged(Css.BROKEN, at.broken());
            band.applyCss();
        }
        fold(false);
        band.resizeRelocate(0, Math.round(at.y() * em), geometry.width() * em, Math.round(at.height() * em));
        name.autosize();
        double middle = at.y() + at.height() / 2;
        if (geometry.form() == Form.PORTRAIT && at.broken()) {
            middle = geometry.nodes().stream().filter(node -> node.radius() == ChainLayout.NODE_BROKEN)
                    .mapToDouble(node -> node.at().y()).findFirst().orElse(middle);
        }
        name.relocate(em, middle * em - name.getHeight() / 2);
    }

    private void fold(boolean folded) {
        name.pseudoClassStateChanged(Css.state("folded"), folded);
        icon.pseudoClassStateChanged(Css.state("folded"), folded);
    }

    void fold(Fold at, double width, double em) {
        line.setVisible(true);
        name.setVisible(true);
        fold(true);
        name.applyCss();
        name.autosize();
        name.relocate(em, at.y() * em - name.getHeight() / 2);
        line.resizeRelocate(ChainLayout.GUTTER * em, Math.round(at.y() * em), width - ChainLayout.GUTTER * em, 1);
    }
}
