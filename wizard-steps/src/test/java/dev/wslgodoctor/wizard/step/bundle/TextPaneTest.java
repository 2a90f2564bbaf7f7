package dev.wslgodoctor.wizard.step.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.wizard.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A long file in the window: only what is seen are controls, and what is selected within a line is heard. */
@ExtendWith(ApplicationExtension.class)
class TextPaneTest {

    private static final int LINES = 100_000;

    private final List<String> selected = new ArrayList<>();
    private final SimpleStringProperty search = new SimpleStringProperty("");
    private TextPane pane;
    private Scene scene;

    @Start
    void show(Stage stage) {
        pane = new TextPane("pane", 20, search, selected::add, UiTexts.in(Locale.ENGLISH));
        scene = new Scene(pane, 900, 600);
        stage.setScene(scene);
        stage.show();
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= LINES; line++) {
            text.append("{\"line\": ").append(line).append(line == 77_777 ? ", \"name\": \"needle\"}\n" : "}\n");
        }
        pane.show("tape.json", text.toString());
    }

    private ListView<?> list() {
        return (ListView<?>) scene.lookup("#pane-lines");
    }

    private Set<Node> controls() {
        return scene.getRoot().lookupAll(".text-line");
    }

    @Test
    void ofAHundredThousandLinesOnlyThoseThatAreSeenAreControls() {
        assertEquals(LINES, list().getItems().size());
        for (int line = 1; line <= LINES; line += 5_000) {
            int to = line;
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> pane.goTo(to));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(line - 1, list().getSelectionModel().getSelectedIndex());
        }
        assertTrue(controls().size() < 80, "controls: " + controls().size());
    }

    @Test
    void whatIsSearchedForIsGoneToAndSeen() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> search.set("NEEDLE"));
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(77_776, list().getSelectionModel().getSelectedIndex());
        assertTrue(controls().stream().anyMatch(node -> ((TextField) node).getText().contains("needle")),
                "the line is on the screen");
    }

    @Test
    void enterGoesIntoTheLineWhatIsSelectedThereIsHeardAndEscapeGoesBack(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            pane.goTo(3);
            list().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ENTER);
        TextField line = (TextField) scene.getFocusOwner();
        assertEquals("{\"line\": 3}", line.getText());
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> line.selectRange(2, 6));
        assertEquals("line", selected.getLast());
        robot.push(KeyCode.ESCAPE);
        assertEquals(list(), scene.getFocusOwner());
    }
}
