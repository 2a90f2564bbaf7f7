package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;

/** A value of one line that can be selected; an ellipsis behind it says that it goes on beyond the room it has. */
public final class CutValue extends HBox {

    private final Text whole = new Text();

    /** Shows this field, which is not changed afterwards. */
    public CutValue(TextField value) {
        whole.setText(value.getText());
        whole.fontProperty().bind(value.fontProperty());
        Label more = TextNodes.firm("…", Css.CODE, Css.MUTED);
        more.getStyleClass().add("cut-mark");
        more.visibleProperty().bind(Bindings.createBooleanBinding(() -> whole.getLayoutBounds().getWidth()
                        + value.getInsets().getLeft() + value.getInsets().getRight() > getWidth(),
                widthProperty(), whole.layoutBoundsProperty(), value.insetsProperty()));
        more.managedProperty().bind(more.visibleProperty());
        value.setMinWidth(0);
        HBox.setHgrow(value, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(value, more);
    }
}
