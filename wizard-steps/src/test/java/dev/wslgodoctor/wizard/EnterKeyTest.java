package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Enter is the primary action of a page, wherever the keyboard is; it never takes back a consent. */
@ExtendWith(ApplicationExtension.class)
class EnterKeyTest {

    private Stage stage;
    private SampleWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        window = SampleWindow.on(stage, Locale.ENGLISH, Theme.LIGHT);
    }

    private <T extends Node> T focused(String id, Class<T> type) {
        T node = type.cast(window.scene.lookup("#" + id));
        SampleWindow.onScreen(node::requestFocus);
        assertTrue(node.isFocused(), id);
        return node;
    }

    private void page(Page expected) {
        assertEquals(expected, window.model.pageProperty().get());
    }

    @Test
    void onAChosenCardItGoesOn(FxRobot robot) {
        SampleWindow.onScreen(window.model::begin);
        ToggleButton card = focused("symptom-breakpoint-not-hit", ToggleButton.class);
        assertTrue(card.isSelected());

        robot.push(KeyCode.ENTER);

        page(Page.TARGET);
    }

    @Test
    void onATickThatAgreesItAppliesAndLeavesTheTick(FxRobot robot) {
        SampleWindow.onScreen(window.model::begin);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        page(Page.CAUSES);
        SampleWindow.onScreen(() -> window.model.previewRepair(window.model.causes().first().orElseThrow()));
        page(Page.REPAIR);
        CheckBox seen = focused("repair-root-seen", CheckBox.class);

        robot.push(KeyCode.ENTER);
        assertFalse(seen.isSelected(), "Enter agrees to nothing");
        page(Page.REPAIR);
        robot.push(KeyCode.SPACE);
        assertTrue(seen.isSelected());
        robot.push(KeyCode.ENTER);

        page(Page.REPAIRING);
    }
}
