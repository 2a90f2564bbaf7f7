package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    // a key that no text has, or a placeholder that nobody filled
    private static final Pattern MISSING = Pattern.compile("%[a-z0-9.-]+%|(?<!\\$)\\{[a-z][a-zA-Z-]*}");

    private Stage stage;

    @Start
    void keep(Stage given) {
        stage = given;
    }

    /** What the one walk through all pages in all languages found; the pages are the same for each question. */
    private record Found(TreeSet<String> unnamed, TreeSet<String> missing, TreeSet<String> shared,
            List<String> logged, int pages) {
    }

    private static Found found;

    private Found found() {
        if (found == null) {
            TreeSet<String> unnamed = new TreeSet<>();
            TreeSet<String> missing = new TreeSet<>();
            TreeSet<String> shared = new TreeSet<>();
            int[] pages = {0};
            try (WarningCatcher catcher = new WarningCatcher()) {
                forEachPage((page, window) -> {
                    pages[0]++;
                    window.scene.getRoot().applyCss();
                    window.scene.getRoot().layout();
                    List<Node> nodes = new ArrayList<>();
                    collect(window.scene.getRoot(), nodes);
                    nodes.forEach(node -> {
                        unnamed(page, node, unnamed);
                        missing(page, node, missing);
                    });
                    shared(page, nodes, shared);
                });
                found = new Found(unnamed, missing, shared, catcher.warnings(), pages[0]);
            }
        }
        return found;
    }

    @Test
    void everyControlOfEveryPageHasANameAndARole() {
        assertEquals(List.of(), new ArrayList<>(found().unnamed()));
    }

    @Test
    void noPageShowsAMissingTextOrAnUnfilledPlaceholder() {
        assertEquals(List.of(), new ArrayList<>(found().missing()));
    }

    @Test
    void noLetterIsTheMnemonicOfTwoButtonsOfAPage() {
        assertEquals(List.of(), new ArrayList<>(found().shared()));
    }

    @Test
    void nothingIsLoggedWhileThePagesAreDrawn() {
        assertEquals(List.of(), found().logged());
    }

    @Test
    void everyPageIsWalkedInEveryLanguage() {
        assertEquals(Texts.LANGUAGES.size() * (SampleWindow.PAGES + 1), found().pages());
    }

    private static void unnamed(String page, Node node, TreeSet<String> complaints) {
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
    }

    private static void missing(String page, Node node, TreeSet<String> complaints) {
        String text = node instanceof Labeled labeled ? labeled.getText()
                : node instanceof Text words ? words.getText() : null;
        if (text != null && MISSING.matcher(text).find()) {
            complaints.add(page + ": " + text);
        }
    }

    private static void shared(String page, List<Node> nodes, TreeSet<String> complaints) {
        Map<Character, ButtonBase> first = new HashMap<>();
        for (Node node : nodes) {
            if (node instanceof ButtonBase button && button.isMnemonicParsing() && shown(button)
                    && inBar(button)) {
                int at = button.getText() == null ? -1 : button.getText().indexOf('_');
                if (at >= 0 && at + 1 < button.getText().length()) {
                    ButtonBase other = first.putIfAbsent(Character.toLowerCase(button.getText().charAt(at + 1)),
                            button);
                    if (other != null) {
                        complaints.add(page + ": " + other.getText() + " and " + button.getText());
                    }
                }
            }
        }
    }

    private static boolean inBar(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("action-bar")) {
                return true;
            }
        }
        return false;
    }

    private interface Look {
        void at(String page, SampleWindow window);
    }

    private void forEachPage(Look look) {
        for (Locale language : Texts.LANGUAGES) {
            SampleWindow window = SampleWindow.on(stage, language, language.equals(Locale.ENGLISH) ? Theme.LIGHT
                    : Theme.DARK);
            window.pages().forEach((page, reach) -> SampleWindow.atOnce(() -> {
                reach.run();
                look.at(page, window);
            }));
            SampleWindow scanning = SampleWindow.on(stage, language, Theme.LIGHT);
            SampleWindow.atOnce(() -> {
                scanning.scanning();
                look.at("scan", scanning);
            });
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

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
        }
    }
}
