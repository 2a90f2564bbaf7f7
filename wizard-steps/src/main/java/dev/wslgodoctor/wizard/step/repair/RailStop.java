package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** One stop of the rail beside a running repair. */
final class RailStop extends HBox {

    /** Where the repair stands with it. */
    enum State { AHEAD, CURRENT, DONE }

    RailStop(String title, String more, State state) {
        StackPane mark = new StackPane(Icons.of(switch (state) {
            case DONE -> Octicons.CHECK_16;
            case CURRENT -> Octicons.ARROW_RIGHT_16;
            case AHEAD -> Octicons.DOT_FILL_16;
        }));
        mark.getStyleClass().add("rail-mark");
        mark.pseudoClassStateChanged(Css.DONE, state == State.DONE);
        mark.pseudoClassStateChanged(Css.CURRENT, state == State.CURRENT);
        VBox words = new VBox(TextNodes.label(title, state == State.CURRENT ? Css.STRONG : Css.DENSE),
                TextNodes.label(more, Css.CAPTION, Css.MUTED));
        getChildren().addAll(mark, words);
        getStyleClass().add("promise");
    }
}
