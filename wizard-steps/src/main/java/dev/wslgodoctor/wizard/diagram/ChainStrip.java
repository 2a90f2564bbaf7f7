package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The condensed form of the chain: one row of discs, for the head of a cause and for the report. */
public final class ChainStrip extends HBox {

    /** This picture in one row. */
    public ChainStrip(ChainPicture picture) {
        getStyleClass().add("chain-strip");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(picture.summary());
        setMinWidth(USE_PREF_SIZE);
        int reached = picture.reached();
        for (int i = 0; i < picture.links().size(); i++) {
            if (i > 0) {
                Region line = new Region();
                line.getStyleClass().add("strip-line");
                line.pseudoClassStateChanged(Css.REACHED, i < reached);
                getChildren().add(line);
            }
            getChildren().add(disc(picture.links().get(i)));
        }
    }

    private static StackPane disc(ChainPicture.Stop stop) {
        StackPane disc = new StackPane();
        Icons.of(stop.look()).ifPresent(icon -> disc.getChildren().add(Icons.of(icon, "icon-strip")));
        disc.getStyleClass().addAll("link-disc", "strip-disc");
        disc.pseudoClassStateChanged(Css.state(stop.look().id()), true);
        return disc;
    }
}
