package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.wizard.control.TwoEnds;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.octicons.Octicons;

/** The foot of a page: what is so on the left, what can be done on the right, the primary action last. */
public final class ActionBar extends TwoEnds {

    private static final double LEAST_STATUS = 0.25;

    private final Label status;

    /** A bar with this status. */
    public ActionBar(Octicons icon, String text, String... iconClasses) {
        this(TextNodes.line(text, Css.MUTED, Css.DENSE), icon, iconClasses);
    }

    private ActionBar(Label status, Octicons icon, String... iconClasses) {
        super(status, LEAST_STATUS);
        this.status = status;
        getStyleClass().add("action-bar");
        setId("action-bar");
        status.setId("status");
        status.setWrapText(true);
        status.setGraphic(Icons.of(icon, iconClasses));
    }

    /** Lets the status follow a value. */
    public ActionBar following(ObservableValue<String> text) {
        status.textProperty().bind(text);
        return this;
    }

    /** Lets the mark before the status follow a value, for a status that is not always the same news. */
    public ActionBar marked(ObservableValue<Node> mark) {
        status.graphicProperty().bind(mark);
        return this;
    }

    /** Adds what can be done, in order. */
    public ActionBar with(Node... actions) {
        add(actions);
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
