package dev.wslgodoctor.wizard.style;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The kinds of text that screens are made of. */
public final class TextNodes {

    private static final int LONG = 24;

    private TextNodes() {
    }

    /** A label that wraps, with these style classes. */
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setWrapText(true);
        // a wrapped label otherwise reports the height of one line as its least and is cut off first
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that stays on one line and is cut off with an ellipsis if it must. */
    public static Label line(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that stays on one line and never gives way to others. */
    public static Label firm(String text, String... styleClasses) {
        Label label = line(text, styleClasses);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /** A title that takes the focus after a change of step, so that a screen reader begins there. */
    public static Label title(String text, String id) {
        Label label = label(text, Css.CONCLUSION);
        label.setId(id);
        label.setFocusTraversable(true);
        label.setAccessibleText(text);
        return label;
    }

    /** Prose in which {@code `backticks`} mark code. */
    public static TextFlow prose(String text, String... styleClasses) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("prose");
        flow.getStyleClass().addAll(styleClasses);
        flow.getChildren().addAll(spans(text));
        flow.setAccessibleText(text.replace("`", ""));
        return flow;
    }

    private static List<Node> spans(String text) {
        List<Node> spans = new ArrayList<>();
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            // an odd backtick is text
            boolean code = i % 2 == 1 && i < parts.length - 1;
            if (!parts[i].isEmpty()) {
                Text span = new Text(parts[i]);
                span.getStyleClass().add(code ? "code-span" : "prose-span");
                spans.add(span);
            }
        }
        return spans;
    }

    /** A value that can be selected and copied; it looks like text. */
    public static TextField value(String text, String name) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("value-text");
        field.setAccessibleText(name + ": " + text);
        field.setPrefColumnCount(Math.clamp(text.length(), 4, 60));
        if (text.length() > LONG) {
            // where there is no room for it, its end can be read without selecting
            field.setTooltip(new Tooltip(text));
        }
        return field;
    }
}
