package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.wizard.diagram.ChainGeometry;
import dev.wslgodoctor.wizard.diagram.LayerChain;
import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Walks through every step as a user does, in both languages, over the sample engine. */
@ExtendWith(ApplicationExtension.class)
class WalkTest {

    private Stage stage;
    private SampleWindow window;

    @Start
    void keep(Stage given) {
        stage = given;
    }

    private void open(String language) {
        window = SampleWindow.on(stage, Locale.forLanguageTag(language), Theme.LIGHT);
    }

    private <T extends Node> T node(String id, Class<T> type) {
        Node found = window.scene.lookup("#" + id);
        assertTrue(type.isInstance(found), id + " is not on " + window.model.pageProperty().get());
        return type.cast(found);
    }

    private void press(String id) {
        Button button = node(id, Button.class);
        assertFalse(button.isDisabled(), id + " is disabled");
        SampleWindow.onScreen(button::fire);
    }

    private void page(Page expected) {
        assertEquals(expected, window.model.pageProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void fromWelcomeToTheSavedReport(String language) {
        open(language);
        press("welcome-start");
        page(Page.SYMPTOM);
        SampleWindow.onScreen(() -> node("symptom-attach-fails", ToggleButton.class).fire());
        assertEquals(Symptom.ATTACH_FAILS, window.model.symptom().chosenProperty().get());
        press("symptom-next");
        page(Page.TARGET);
        assertTrue(node("distro-1", ToggleButton.class).isSelected());
        press("target-scan");
        page(Page.CAUSES);
        press("causes-repair");
        page(Page.REPAIR);
        assertTrue(node("repair-apply", Button.class).isDisabled(), "root was not agreed to yet");
        SampleWindow.onScreen(() -> node("repair-root-seen", CheckBox.class).fire());
        press("repair-apply");
        page(Page.REPAIRING);
        press("repairing-prove");
        page(Page.PROOF);
        assertTrue(node("proof-start", Button.class).isDisabled(), "running was not allowed yet");
        SampleWindow.onScreen(() -> node("proof-allow", CheckBox.class).fire());
        press("proof-start");
        assertTrue(window.model.report().proven());
        press("proof-report");
        page(Page.REPORT);
        press("done-undo-1");
        assertTrue(window.engine.calls.contains("undo entry-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theWholeWayByKeyboard(String language, FxRobot robot) {
        open(language);
        SampleWindow.onScreen(() -> node("welcome-start", Button.class).requestFocus());
        robot.push(KeyCode.ENTER);
        page(Page.SYMPTOM);
        robot.push(KeyCode.ENTER);
        page(Page.TARGET);
        robot.push(KeyCode.ENTER);
        page(Page.CAUSES);
        LayerChain chain = node("causes-chain", LayerChain.class);
        assertTrue(chain.isFocused(), "the first broken link has the keyboard");
        assertEquals(12, chain.focusedLinkProperty().get());
        robot.push(KeyCode.HOME);
        assertEquals(0, chain.focusedLinkProperty().get());
        robot.push(KeyCode.RIGHT);
        assertEquals(1, chain.focusedLinkProperty().get());
        robot.push(KeyCode.B);
        assertEquals(12, chain.focusedLinkProperty().get());
        robot.push(KeyCode.ENTER);
        page(Page.CAUSE);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        page(Page.CAUSES);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        page(Page.SYMPTOM);
    }

    @Test
    void theLanguageChangesWhileTheProgramRunsAndTheChoiceStays() {
        open("en");
        press("welcome-start");
        SampleWindow.onScreen(() -> node("symptom-build-slow", ToggleButton.class).fire());
        String english = node("symptom-title", Labeled.class).getText();
        press("tool-language");
        assertFalse(node("symptom-title", Labeled.class).getText().equals(english));
        assertTrue(node("symptom-build-slow", ToggleButton.class).isSelected());
    }

    @Test
    void theLookChangesWhileTheProgramRuns() {
        open("en");
        press("tool-theme");
        assertTrue(window.scene.getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css")));
    }

    @Test
    void aNarrowWindowShowsTheChainInPortraitAndAWideOneInLandscape() {
        open("en");
        SampleWindow.onScreen(() -> {
            window.model.begin();
            window.model.chooseTarget();
            window.model.startScan();
        });
        assertEquals(ChainGeometry.Form.LANDSCAPE, node("causes-chain", LayerChain.class).form());
        SampleWindow.onScreen(() -> stage.setWidth(900));
        SampleWindow.onScreen(() -> window.scene.getRoot().layout());
        assertEquals(ChainGeometry.Form.PORTRAIT, node("causes-chain", LayerChain.class).form());
        SampleWindow.onScreen(() -> stage.setWidth(1280));
    }

    @Test
    void aMachineOnWhichEveryLinkHoldsSaysSoAndOffersTheProof() {
        open("en");
        window.engine.healthy = true;
        SampleWindow.onScreen(() -> {
            window.model.begin();
            window.model.chooseTarget();
            window.model.startScan();
        });
        assertTrue(node("causes-title", Labeled.class).getText().startsWith("Every link holds."));
        press("causes-prove");
        page(Page.PROOF);
    }
}
