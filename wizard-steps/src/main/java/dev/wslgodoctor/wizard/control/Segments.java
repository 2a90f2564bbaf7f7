package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One choice of a few, all of them seen. */
public final class Segments<T> extends VBox {

    private final ToggleGroup group = new ToggleGroup();

    /** A value that can be chosen; its id becomes part of the button's. */
    public record Option<T>(T value, String id, String name) {
    }

    /**
     * A choice.
     *
     * @param id      begin of the buttons' ids
     * @param chosen  the value of now
     * @param choose  called with another value
     */
    public Segments(String id, String name, String help, List<Option<T>> options, T chosen, Consumer<T> choose) {
        getStyleClass().add("segments");
        Label heading = TextNodes.label(name, Css.CARD_TITLE);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("segment-row");
        for (Option<T> option : options) {
            ToggleButton button = new ToggleButton(option.name());
            button.setId(id + "-" + option.id());
            button.setToggleGroup(group);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setAccessibleText(name + ": " + option.name());
            if (!help.isEmpty()) {
                button.setAccessibleHelp(help);
            }
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.getStyleClass().add("mode-button");
            button.setUserData(option.value());
            button.setSelected(option.value().equals(chosen));
            // of a choice one is always made: a second click takes nothing back
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(option.value());
            });
            buttons.getChildren().add(button);
        }
        getChildren().addAll(heading, buttons);
        if (!help.isEmpty()) {
            getChildren().add(TextNodes.label(help, Css.CAPTION, Css.MUTED));
        }
    }

    /** Shows another value as chosen, without telling. */
    public void show(T value) {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(value)));
    }
}
