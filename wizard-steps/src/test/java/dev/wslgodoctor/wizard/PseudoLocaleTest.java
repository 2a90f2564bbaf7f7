package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * A language in which every text is marked and 40 % longer: a text without the mark is written in the code, and a label
 * that wraps or a button whose text does not fit is clipped.
 */
@ExtendWith(ApplicationExtension.class)
class PseudoLocaleTest {

    private static final String MARK = "⟦";

    // what is data or a name and the same in every language: numbers, versions, paths, names of keys and programs
    private static final Pattern DATA = Pattern.compile("(?s).*([/\\\\:.=@<>$0-9]|dlv|main|shop|Ubuntu|Debian|sample|"
            + "launch - |exec|attach|Debug bin|NTFS|setBreakpoints|Launch package|the drive is shared|wsl|Delve|Enter|GOFLAGS|PATH|substitutePath|Makefile).*");

    private Stage stage;

    @Start
    void keep(Stage given) {
        stage = given;
    }

    /** Marks a text and makes it longer; placeholders and code stay. */
    private static String longer(String text) {
        return MARK + text + "~".repeat(Math.max(1, text.length() * 2 / 5 / 3)).replace("~", " ~~") + "⟧";
    }

    private void eachPage(int zoom, java.util.function.BiConsumer<String, SampleWindow> look) {
        SampleWindow window = SampleWindow.changed(stage, texts -> texts.changed(PseudoLocaleTest::longer));
        SampleWindow.onScreen(() -> window.appearance.zoom(zoom));
        window.pages().forEach((page, reach) -> {
            SampleWindow.onScreen(reach);
            SampleWindow.onScreen(() -> {
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
                look.accept(page, window);
            });
        });
    }

    private static List<Node> shown(Node root) {
        List<Node> nodes = new ArrayList<>();
        if (root.isVisible() && !(root instanceof ListCell<?>)) {
            nodes.add(root);
            if (root instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(shown(child)));
            }
        }
        return nodes;
    }

    @Test
    void noTextIsWrittenInTheCode() {
        TreeSet<String> complaints = new TreeSet<>();
        eachPage(0, (page, window) -> shown(window.scene.getRoot()).forEach(node -> {
            String text = node instanceof Labeled labeled ? labeled.getText() : null;
            boolean words = text != null && text.codePoints().filter(Character::isLetter).count() >= 3;
            if (words && !text.contains(MARK) && !node.getStyleClass().contains("code")
                    && !DATA.matcher(text).matches()) {
                complaints.add(page + ": " + text);
            }
        }));
        assertEquals("", String.join("\n", complaints));
    }

    @Test
    void noButtonAndNoWrappingLabelIsClippedAtTheUsualOrTwiceTheTextSize() {
        TreeSet<String> complaints = new TreeSet<>();
        for (int zoom : new int[] {0, 10}) {
            eachPage(zoom, (page, window) -> shown(window.scene.getRoot()).forEach(node -> {
                boolean whole = node instanceof ButtonBase || node instanceof Label label && label.isWrapText();
                if (node instanceof ButtonBase && node.localToScene(node.getBoundsInLocal()).getMaxX()
                        > window.scene.getWidth()) {
                    complaints.add(page + " at " + (100 + 10 * zoom) + " %: outside of the window " + node.getId());
                }
                if (whole && clipped((Labeled) node)) {
                    complaints.add(page + " at " + (100 + 10 * zoom) + " %: " + node.getId() + " "
                            + ((Labeled) node).getText());
                }
            }));
        }
        assertEquals("", String.join("\n", complaints));
    }

    private static boolean clipped(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isEmpty() || labeled.getWidth() == 0
                || labeled.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY) {
            return false;
        }
        return labeled.lookup(".text") instanceof Text text && text.getText().endsWith("...")
                && !labeled.getText().endsWith("...");
    }
}
