package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What is seen of the densest screens, in every language and look, narrow and at twice the text size: no text lies on
 * another, none is cut or hangs out of the window, nothing touches the edge, and the eye lands on the broken link.
 */
@ExtendWith(ApplicationExtension.class)
class PixelTest {

    private static final Set<String> DENSEST =
            Set.of("05-causes", "06-cause", "07-repair", "12-knowledge", "14-environments",
                    "25-files");

    // of a glyph's box the outermost pixels are blank
    private static final double TOLERANCE = 3;
    // at the right edge of the content, in pixels; a scroll bar may stand there
    private static final int EDGE = 4;

    private Stage stage;

    @Start
    void keep(Stage given) {
        stage = given;
    }

    /** The size of the window and the steps of zoom. */
    private record Size(double width, double height, int zoom) {
    }

    private interface Look {
        void at(String name, SampleWindow window);
    }

    private void densest(Size size, Locale language, Theme theme, Look look) {
        SampleWindow window = SampleWindow.unseen(language, theme, size.width(), size.height());
        SampleWindow.atOnce(() -> window.appearance.zoom(size.zoom()));
        window.pages().forEach((page, reach) -> SampleWindow.atOnce(() -> {
            reach.run();
            if (DENSEST.contains(page)) {
                // a chain chooses its form when it has its width, and is laid out once more then
                for (int i = 0; i < 3; i++) {
                    window.scene.getRoot().applyCss();
                    window.scene.getRoot().layout();
                }
                look.at(page + " " + language + " " + theme.id() + " " + size, window);
            }
        }));
    }

    @Test
    void noTextLiesOnAnotherOrIsCutOff() {
        TreeSet<String> complaints = new TreeSet<>();
        for (Locale language : Texts.LANGUAGES) {
            for (Size size : List.of(new Size(1280, 800, 0), new Size(900, 600, 0), new Size(1280, 800, 10),
                    new Size(1920, 1080, 0))) {
                densest(size, language, Theme.LIGHT, (name, window) -> {
                    List<Text> texts = new ArrayList<>();
                    collect(window.scene.getRoot(), texts);
                    assertTrue(texts.size() > 20, name + " is nearly empty");
                    overlaps(name, texts, complaints);
                    texts.forEach(text -> cut(name, text, window, complaints));
                });
            }
        }
        assertEquals("", String.join("\n", complaints));
    }

    private static void collect(Node node, List<Text> texts) {
        if (!node.isVisible() || node instanceof TextInputControl) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            texts.add(text);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static Bounds seen(Text text) {
        Bounds all = text.localToScene(text.getLayoutBounds());
        Bounds seen = all;
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at.getClip() != null) {
                Bounds port = at.localToScene(at.getLayoutBounds());
                double left = Math.max(seen.getMinX(), port.getMinX());
                double top = Math.max(seen.getMinY(), port.getMinY());
                seen = new BoundingBox(left, top, Math.max(0, Math.min(seen.getMaxX(), port.getMaxX()) - left),
                        Math.max(0, Math.min(seen.getMaxY(), port.getMaxY()) - top));
            }
        }
        return seen;
    }

    private static void overlaps(String name, List<Text> texts, TreeSet<String> complaints) {
        List<Bounds> boxes = texts.stream().map(PixelTest::seen).toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                // the spans of one flow of text wrap around each other
                if (texts.get(i).getParent() != texts.get(j).getParent() && deep(boxes.get(i), boxes.get(j))) {
                    complaints.add(name + ": \"" + texts.get(i).getText() + "\" lies on \"" + texts.get(j).getText()
                            + "\"");
                }
            }
        }
    }

    private static boolean deep(Bounds one, Bounds other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        // the line of a Chinese font is higher than its glyphs, and two lines of a label stand close
        return width > TOLERANCE && height > Math.min(one.getHeight(), other.getHeight()) / 3 && height > TOLERANCE;
    }

    private static void cut(String name, Text text, SampleWindow window, TreeSet<String> complaints) {
        Bounds box = text.localToScene(text.getLayoutBounds());
        if (box.getMaxX() > window.scene.getWidth() + 1 || box.getMinX() < -1) {
            complaints.add(name + ": \"" + text.getText() + "\" hangs out of the window");
        }
        boolean whole = !(text.getParent() instanceof Labeled labeled) || !(labeled instanceof Label label)
                || label.isWrapText();
        if (text.getParent() instanceof Labeled labeled && whole
                && text.getLayoutBounds().getHeight() > labeled.getHeight() + TOLERANCE) {
            complaints.add(name + ": \"" + text.getText() + "\" is higher than its place");
        }
    }

    @Test
    void theLookIsThatOfItsThemeAndNothingTouchesTheEdge() {
        for (Theme theme : Theme.values()) {
            densest(new Size(1280, 800, 0), Locale.ENGLISH, theme, (name, window) -> {
                WritableImage image = window.scene.snapshot(null);
                PixelReader pixels = image.getPixelReader();
                Color page = pixels.getColor(6, 400);
                assertEquals(theme == Theme.LIGHT, page.getBrightness() > 0.5, name + " has the wrong ground: " + page);
                for (int y = 60; y < 740; y++) {
                    for (int x = 0; x < EDGE; x++) {
                        assertEquals(page, pixels.getColor(x, y), name + " touches the left edge at " + x + "," + y);
                    }
                }
                assertTrue(differing(pixels, page) > 20_000, name + " is nearly blank");
            });
        }
    }

    private static long differing(PixelReader pixels, Color page) {
        long count = 0;
        for (int y = 44; y < 745; y++) {
            for (int x = 0; x < 1264; x++) {
                count += pixels.getColor(x, y).equals(page) ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void theFirstBrokenLinkIsTheLargestFilledRedMark() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            densest(new Size(1280, 800, 0), Locale.ENGLISH, theme, (name, window) -> {
                if (!name.startsWith("05-causes")) {
                    return;
                }
                PixelReader pixels = window.scene.snapshot(null).getPixelReader();
                List<Node> marks = List.copyOf(window.scene.getRoot().lookupAll(".link-disc"));
                assertEquals(14, marks.size());
                long redMost = marks.stream().mapToLong(mark -> red(mark, pixels)).max().orElseThrow();
                List<Node> reddest = marks.stream().filter(mark -> red(mark, pixels) == redMost).toList();
                assertEquals(1, reddest.size(), name);
                assertTrue(reddest.getFirst().getAccessibleText().contains("Paths"),
                        reddest.getFirst().getAccessibleText());
                assertTrue(redMost > 400, name + " has a small mark: " + redMost);
            });
        }
    }

    // pixels in strong red, as the filled disc has them and a tinted band has not
    private static long red(Node mark, PixelReader pixels) {
        Bounds box = mark.localToScene(mark.getBoundsInLocal());
        long count = 0;
        for (int y = (int) Math.max(0, box.getMinY()); y < Math.min(800, box.getMaxY()); y++) {
            for (int x = (int) Math.max(0, box.getMinX()); x < Math.min(1280, box.getMaxX()); x++) {
                Color color = pixels.getColor(x, y);
                count += color.getRed() > 0.7 && color.getGreen() < 0.35 && color.getBlue() < 0.35 ? 1 : 0;
            }
        }
        return count;
    }
}
