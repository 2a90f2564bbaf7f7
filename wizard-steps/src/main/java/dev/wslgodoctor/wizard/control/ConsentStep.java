package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** A step of a repair with its tick and its consequences as tags, which are part of its spoken name. */
public final class ConsentStep extends HBox {

    private final CheckBox tick = new CheckBox();

    /** A consequence. */
    public record Tag(Octicons icon, String word, String styleClass) {
    }

    /**
     * A step.
     *
     * @param automatic false for a step that the user does by hand: it has no tick
     */
    public ConsentStep(String id, String title, String subject, List<Tag> tags, boolean automatic) {
        setId(id);
        getStyleClass().addAll(Css.CARD, "consent-step");
        FlowPane marks = new FlowPane();
        marks.getStyleClass().add("tag-row");
        tags.forEach(tag -> {
            Label mark = TextNodes.firm(tag.word(), Css.TAG, tag.styleClass());
            mark.setGraphic(Icons.of(tag.icon()));
            marks.getChildren().add(mark);
        });
        VBox words = new VBox(TextNodes.label(title, Css.CARD_TITLE),
                TextNodes.label(subject, Css.CAPTION, Css.MUTED), marks);
        words.getStyleClass().add("screen-head");
        HBox.setHgrow(words, Priority.ALWAYS);
        tick.setId(id + "-tick");
        tick.setAccessibleText(title + ", " + subject + ", "
                + tags.stream().map(Tag::word).collect(Collectors.joining(", ")));
        // as wide as a tick, so that the titles of all steps begin at one line
        StackPane byHand = new StackPane(Icons.of(Octicons.PERSON_16, "muted-icon"));
        byHand.getStyleClass().add("by-hand-mark");
        getChildren().addAll(automatic ? tick : byHand, words);
    }

    /** The tick. */
    public CheckBox tick() {
        return tick;
    }
}
