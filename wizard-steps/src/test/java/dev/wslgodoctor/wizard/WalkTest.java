package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.wizard.diagram.ChainGeometry;
import dev.wslgodoctor.wizard.diagram.LayerChain;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.style.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Walks through every step as a user does, in both languages, over the sample engine; as long as there are steps. */
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void severalRepairsTogetherAndTakenBack(String language) {
        open(language);
        press("welcome-start");
        press("symptom-next");
        press("target-scan");
        press("causes-together");
        page(Page.REPAIR_SET);
        assertTrue(node("set-apply", Button.class).isDisabled(), "root and restart were not agreed to yet");
        SampleWindow.onScreen(() -> node("set-rule-roll-back", ToggleButton.class).fire());
        SampleWindow.onScreen(() -> node("set-seen", CheckBox.class).fire());
        press("set-apply");
        assertTrue(window.sets.calls.contains("apply ROLL_BACK"));
        press("set-roll-back");
        assertTrue(window.sets.calls.contains("roll back"));
        press("set-report");
        page(Page.REPORT);
    }

    @Test
    void aRunningCopyShowsItsAmountAndCanBeHeldAndCancelled() {
        open("en");
        List<String> seen = new ArrayList<>();
        window.engine.inTheMiddle = () -> {
            seen.add(String.valueOf(node("repairing-bar", ProgressBar.class).getProgress() > 0.3));
            node("repairing-hold", Button.class).fire();
            seen.add(String.valueOf(window.model.repair().heldProperty().get()));
            node("repairing-hold", Button.class).fire();
            seen.add(String.valueOf(window.model.repair().heldProperty().get()));
            assertFalse(node("repairing-cancel", Button.class).isDisabled());
        };
        SampleWindow.onScreen(() -> {
            window.model.begin();
            window.model.chooseTarget();
            window.model.startScan();
            window.model.previewRepair(window.model.causes().first().orElseThrow());
            window.model.repair().rootSeenProperty().set(true);
            window.model.applyRepair();
        });
        assertEquals(List.of("true", "true", "false"), seen);
        assertFalse(node("repairing-cancel", Button.class).isVisible());
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aMoveThatIsFinishedFromTheHistoryShowsHowFarItIsAndCanBeHeldAndCancelled(String language) {
        open(language);
        List<String> seen = new ArrayList<>();
        window.history.half = () -> {
            seen.add(String.valueOf(node("repairing-bar", ProgressBar.class).getProgress()));
            seen.add(String.valueOf(node("history-hold", Button.class).isVisible()));
            seen.add(String.valueOf(node("history-cancel", Button.class).isVisible()));
        };
        SampleWindow.onScreen(() -> window.model.openBeside(Page.HISTORY));
        press("history-rest");
        press("history-finish");
        assertEquals(List.of("0.5", "true", "true"), seen);
        assertTrue(window.scene.lookup("#history-running") == null, "it is over");
        assertTrue(node("history-result", HBox.class).isVisible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theBundleIsSeenChangedAndRefusedUntilTheWordIsTyped(String language) {
        open(language);
        SampleWindow.onScreen(() -> {
            window.model.chooseTarget();
            window.model.startScan();
            window.model.openReport();
        });
        press("report-bundle");
        page(Page.BUNDLE);
        ListView<?> files = node("bundle-files", ListView.class);
        SampleWindow.onScreen(() -> files.getSelectionModel().select(3));
        assertEquals("tape.json", window.model.bundle().chosenProperty().get());
        assertEquals(4, node("bundle-file-text-lines", ListView.class).getItems().size());
        press("bundle-place-next");
        SampleWindow.onScreen(() -> node("search", TextField.class).setText("default"));
        assertEquals(2, node("bundle-file-text-lines", ListView.class).getSelectionModel().getSelectedIndex() - 1);
        SampleWindow.onScreen(() -> window.model.bundle().wordProperty().set("leak"));
        SampleWindow.onScreen(() -> node("bundle-limit-1", ToggleButton.class).fire());
        assertEquals(14, node("bundle-cuts", VBox.class).getChildren().size(), "a head, twelve and the rest");
        SampleWindow.onScreen(() -> node("bundle-limit-48", ToggleButton.class).fire());
        assertEquals(0, node("bundle-cuts", VBox.class).getChildren().size());
        press("bundle-mask");
        assertTrue(node("bundle-save", Button.class).isDisabled(), "a leak was found");
        SampleWindow.onScreen(() -> node("bundle-consent-user", TextField.class).setText("SEND-USER"));
        assertFalse(node("bundle-save", Button.class).isDisabled());
        SampleWindow.onScreen(() -> window.model.bundle().save(Path.of("bundle.zip")));
        assertEquals("9f2c".repeat(16), node("bundle-hash", TextField.class).getText());
        press("bundle-issue-delve");
        press("bundle-copy-hash");
        press("bundle-folder");
        assertTrue(window.engine.calls.contains("show folder bundle.zip"));
        press("bundle-forget");
        assertTrue(window.engine.calls.contains("forget bundles"));
        press("bundle-back");
        page(Page.REPORT);
    }

    @Test
    void aStrangersBundleIsShownAsTextWithWhatWasFoundThenAndNow() {
        open("en");
        SampleWindow.onScreen(() -> window.model.openBundle(Path.of("stranger.zip")));
        page(Page.OPENED);
        ListView<?> causes = node("opened-causes", ListView.class);
        assertEquals(3, causes.getItems().size());
        assertTrue(((OpenedBundle.Cause) causes.getItems().getFirst()).differs(), "what differs comes first");
        SampleWindow.onScreen(() -> node("opened-part-files", ToggleButton.class).fire());
        ListView<?> files = node("opened-files", ListView.class);
        SampleWindow.onScreen(() -> files.getSelectionModel().select(files.getItems().indexOf("log.txt")));
        assertEquals(2, node("opened-file-lines", ListView.class).getItems().size());
        SampleWindow.onScreen(() -> node("opened-part-answers", ToggleButton.class).fire());
        SampleWindow.onScreen(() -> node("opened-answers-search", TextField.class).setText("DLV"));
        assertEquals(1, node("opened-answers", ListView.class).getItems().size());
        SampleWindow.onScreen(() -> node("opened-part-compared", ToggleButton.class).fire());
        SampleWindow.onScreen(() -> window.model.opened().compare(Path.of("after.zip")));
        assertTrue(window.engine.calls.contains("compare stranger.zip after.zip"));
        press("opened-done");
        page(Page.WELCOME);
    }

    @Test
    void aHostileBundleIsRefusedWithItsReason() {
        open("en");
        window.engine.trouble = new Trouble.Missing(new Trouble.Words("bundle-trouble.hostile", Map.of()),
                "it has an entry that no bundle has: ../evil\u202E");
        SampleWindow.onScreen(() -> window.model.openBundle(Path.of("evil.zip")));
        VBox card = node("opened-refused", VBox.class);
        assertEquals("It was made to do harm, or is larger than any bundle may be.",
                ((Labeled) card.getChildren().get(0)).getText());
        assertEquals("it has an entry that no bundle has: ../evil<U+202E>",
                ((Labeled) card.getChildren().get(1)).getText());
    }
}
