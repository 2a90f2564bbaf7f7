package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.octicons.Octicons;

/** The six steps; those that are done lead back. */
final class StepTrail extends HBox {

    /**
     * The trail of now.
     *
     * @param compact only the current step has its word beside the number
     */
    StepTrail(WizardModel model, Texts texts, boolean compact) {
        getStyleClass().add("step-trail");
        setId("step-trail");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(texts.of("trail.name"));
        WizardStep current = model.pageProperty().get().step().orElse(null);
        for (WizardStep step : WizardStep.values()) {
            if (step != WizardStep.SYMPTOM) {
                Region line = new Region();
                line.getStyleClass().add("trail-line");
                getChildren().add(line);
            }
            Button stop = stop(model, texts, step, step == current);
            if (compact && step != current) {
                stop.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            }
            stop.setMinWidth(Button.USE_PREF_SIZE);
            getChildren().add(stop);
        }
    }

    private static Button stop(WizardModel model, Texts texts, WizardStep step, boolean current) {
        boolean done = model.isDone(step) && !current;
        String name = texts.of("step." + step.id());
        Button stop = new Button(name);
        stop.setId("trail-" + step.id());
        stop.getStyleClass().setAll("trail-step");
        stop.setGraphic(mark(step, done));
        stop.setDisable(!done && !current);
        stop.setFocusTraversable(done);
        stop.setAccessibleText(texts.of(current ? "trail.current" : done ? "trail.done" : "trail.ahead",
                Map.of("number", String.valueOf(step.ordinal() + 1), "step", name)));
        stop.pseudoClassStateChanged(Css.CURRENT, current);
        stop.pseudoClassStateChanged(Css.DONE, done);
        stop.setOnAction(event -> model.jump(step));
        return stop;
    }

    private static Node mark(WizardStep step, boolean done) {
        Node inside = done ? Icons.of(Octicons.CHECK_16) : new Label(String.valueOf(step.ordinal() + 1));
        StackPane mark = new StackPane(inside);
        mark.getStyleClass().add("trail-mark");
        return mark;
    }
}
