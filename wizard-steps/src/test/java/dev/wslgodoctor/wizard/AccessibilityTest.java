package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every control of every page has a name and a role, no text is missing, nothing is logged while they are drawn. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {

    private Stage stage;

    @Start
    void keep(Stage given) {
        stage = given;
    }

    @Test
    void everyControlOfEveryPageHasANameAndARole() {
        TreeSet<String> complaints = new TreeSet<>();
        forEachPage((page, window) -> nodes(window.scene.getRoot()).forEach(node -> {
            if (!operable(node)) {
                return;
            }
            boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                    || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
            if (!named || node.getAccessibleRole() == AccessibleRole.PARENT || node.getAccessibleRole() == null) {
                complaints.add(page + ": " + node);
            }
            if (helpIsNeeded(node) && (node.getAccessibleHelp() == null || node.getAccessibleHelp().isBlank())) {
                complaints.add(page + " has a control without a help text: " + node.getId());
            }
            if (node instanceof ButtonBase && node.getId() == null) {
                complaints.add(page + " has a button without an id: " + node);
            }
        }));
        assertEquals(List.of(), new ArrayList<>(complaints));
    }

    @Test
    void noPageShowsAMissingTextOrAnUnfilledPlaceholder() {
        TreeSet<String> complaints = new TreeSet<>();
        forEachPage((page, window) -> nodes(window.scene.getRoot()).forEach(node -> {
            String text = node instanceof Labeled labeled ? labeled.getText()
                    : node instanceof Text words ? words.getText() : null;
            if (text != null && text.matches("(?s).*(%[a-z0-9.-]+%|(?<!\\$)\\{[a-z][a-zA-Z-]*}).*")) {
                complaints.add(page + ": " + text);
            }
        }));
        assertEquals(List.of(), new ArrayList<>(complaints));
    }

    @Test
    void nothingIsLoggedWhileThePagesAreDrawn() {
        try (WarningCatcher catcher = new WarningCatcher()) {
            forEachPage((page, window) -> {
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
            });
            assertEquals(List.of(), catcher.warnings());
        }
    }

    private interface Look {
        void at(String page, SampleWindow window);
    }

    private void forEachPage(Look look) {
        for (Locale language : Texts.LANGUAGES) {
            SampleWindow window = SampleWindow.on(stage, language, language.equals(Locale.ENGLISH) ? Theme.LIGHT
                    : Theme.DARK);
            window.pages().forEach((page, reach) -> {
                SampleWindow.onScreen(reach);
                SampleWindow.onScreen(() -> look.at(page, window));
            });
            SampleWindow scanning = SampleWindow.on(stage, language, Theme.LIGHT);
            SampleWindow.onScreen(scanning::scanning);
            SampleWindow.onScreen(() -> look.at("scan", scanning));
        }
    }

    private static boolean operable(Node node) {
        return (node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView<?>
                || node instanceof ProgressBar || node.isFocusTraversable())
                && !(node instanceof ScrollBar) && shown(node)
                // parts of a skin belong to their control
                && (node.getParent() == null || !node.getStyleClass().contains("virtual-flow"));
    }

    // a title that takes the focus, a bar of progress and a value to be copied are read, not operated
    private static boolean helpIsNeeded(Node node) {
        return node instanceof ButtonBase || node instanceof ListView<?>
                || node instanceof TextInputControl text && text.isEditable();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(nodes(child)));
        }
        return nodes;
    }
}
