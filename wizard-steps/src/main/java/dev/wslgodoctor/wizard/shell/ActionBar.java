package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.octicons.Octicons;

/** The foot of a page: what is so on the left, what can be done on the right, the primary action last. */
public final class ActionBar extends HBox {

    private final Label status = TextNodes.line("", Css.MUTED, Css.DENSE);

    /** A bar with this status. */
    public ActionBar(Octicons icon, String text, String... iconClasses) {
        getStyleClass().add("action-bar");
        setId("action-bar");
        setAlignment(Pos.CENTER_LEFT);
        status.setId("status");
        status.setText(text);
        status.setWrapText(true);
        status.setGraphic(Icons.of(icon, iconClasses));
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        getChildren().add(status);
    }

    /** Lets the status follow a value. */
    public ActionBar following(ObservableValue<String> text) {
        status.textProperty().bind(text);
        return this;
    }

    /** Adds what can be done, in order. */
    public ActionBar with(Node... actions) {
        Arrays.stream(actions).forEach(action -> HBox.setHgrow(action, Priority.NEVER));
        getChildren().addAll(actions);
        return this;
    }

    /** A button of the bar. */
    public static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.getStyleClass().add("bar-button");
        return button;
    }

    /** A button with an icon before its text. */
    public static Button button(String id, Octicons icon, String text, Runnable action) {
        Button button = button(id, text, action);
        button.setGraphic(Icons.of(icon));
        return button;
    }

    /** The one primary action of a page: it is the default button, so that Enter does it. */
    public static Button primary(String id, String text, Runnable action) {
        Button button = button(id, text, action);
        button.setDefaultButton(true);
        return button;
    }
}
