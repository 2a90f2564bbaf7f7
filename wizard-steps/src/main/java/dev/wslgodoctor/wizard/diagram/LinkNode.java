package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.diagram.ChainGeometry.Point;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.octicons.Octicons;

/** A link of the picture: disc with icon, noun, state word. */
final class LinkNode {

    private static final double LINE = 1.12;
    private static final double WORD_LINE = 1.0;

    private final StackPane disc = new StackPane();
    private final Region halo = new Region();
    private final Label name = new Label();
    private final Label word = new Label();

    LinkNode(ChainPicture.Stop stop) {
        disc.setId("chain-link-" + stop.id());
        disc.getStyleClass().add("link-disc");
        disc.setAccessibleRole(AccessibleRole.LIST_ITEM);
        disc.setAccessibleText(stop.spoken());
        String size = stop.look() == LinkLook.FIRST_BROKEN ? "icon-disc-large" : "icon-disc";
        Icons.of(stop.look()).ifPresent(icon -> disc.getChildren().add(Icons.of(icon, size)));
        halo.getStyleClass().add("link-halo");
        halo.setMouseTransparent(true);
        name.getStyleClass().add("link-name");
        word.getStyleClass().add("link-word");
        List.of(disc, halo, name, word)
                .forEach(node -> node.pseudoClassStateChanged(Css.state(stop.look().id()), true));
        List.of(name, word).forEach(label -> label.setMouseTransparent(true));
    }

    StackPane disc() {
        return disc;
    }

    List<Node> nodes() {
        return List.of(halo, disc, name, word);
    }

    void place(ChainGeometry.Node at, boolean portrait, double em) {
        circle(disc, at.at(), at.radius(), em);
        circle(halo, at.at(), at.radius() + 0.32, em);
        name.setText(String.join("\n", at.lines()));
        word.setText(String.join("\n", at.wordLines()));
        name.autosize();
        word.autosize();
        if (portrait) {
            name.relocate(PortraitLayout.NAME * em, at.at().y() * em - name.getHeight() / 2);
            word.relocate(PortraitLayout.WORD * em, at.at().y() * em - word.getHeight() / 2);
            return;
        }
        double middle = at.at().x() * em;
        name.relocate(middle - name.getWidth() / 2, at.labelTop() * em);
        double below = (at.labelTop() + LINE * at.lines().size()) * em;
        word.relocate(middle - word.getWidth() / 2, below - (WORD_LINE - 0.95) * em);
    }

    private static void circle(Region region, Point at, double radius, double em) {
        region.resizeRelocate((at.x() - radius) * em, (at.y() - radius) * em, 2 * radius * em, 2 * radius * em);
    }

    /** The end of the path: the stop itself. */
    static final class EndMark {

        private final StackPane mark = new StackPane();
        private final Region halo = new Region();
        private final Label label = new Label();
        private boolean proven;

        EndMark() {
            mark.getStyleClass().add("chain-end");
            halo.getStyleClass().add("chain-end-halo");
            label.getStyleClass().add("chain-end-label");
            mark.getChildren().add(Icons.of(Octicons.CHECK_16));
        }

        List<Node> nodes() {
            return List.of(halo, mark, label);
        }

        void show(String text, boolean isProven) {
            proven = isProven;
            label.setText(text);
            mark.getChildren().getFirst().setVisible(isProven);
            nodes().forEach(node -> node.pseudoClassStateChanged(Css.PROVEN, isProven));
        }

        void place(Point at, boolean portrait, double em) {
            double radius = proven ? 1.25 : 0.55;
            circle(mark, at, radius, em);
            circle(halo, at, radius + 0.3, em);
            halo.setVisible(proven);
            label.autosize();
            double x = portrait ? PortraitLayout.NAME * em : at.x() * em - label.getWidth() / 2;
            double y = portrait ? at.y() * em - label.getHeight() / 2 : (at.y() + radius + 0.35) * em;
            label.relocate(x, y);
        }
    }
}
