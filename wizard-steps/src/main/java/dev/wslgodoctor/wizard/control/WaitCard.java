package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Says what is waited for and what happens then. */
public final class WaitCard extends HBox {

    private final Label title = TextNodes.label("", Css.CARD_TITLE);
    private final Label text = TextNodes.label("", Css.DENSE, Css.MUTED);

    private final HBox actions = new HBox();

    /** Empty until it waits for something. */
    public WaitCard() {
        setId("wait-card");
        getStyleClass().add("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        actions.getStyleClass().add("card-head");
        VBox words = new VBox(title, text, actions);
        words.getStyleClass().add("screen-head");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Octicons.HOURGLASS_24, "icon-large", "accent-icon"), words);
        setVisible(false);
    }

    /** Names what is waited for. */
    public void show(String what, String then) {
        title.setText(what);
        text.setText(then);
        setAccessibleText(what + ". " + then);
        setVisible(true);
    }

    /** Adds what can be done about it, once. */
    public WaitCard with(Button... buttons) {
        actions.getChildren().setAll(buttons);
        return this;
    }

    /** Nothing is waited for. */
    public void hide() {
        setVisible(false);
    }
}
