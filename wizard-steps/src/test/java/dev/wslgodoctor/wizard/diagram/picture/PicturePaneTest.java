package dev.wslgodoctor.wizard.diagram.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.explain.picture.PictureKind;
import dev.wslgodoctor.diagnostics.explain.picture.TraceGate;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.ScreenWriter;
import dev.wslgodoctor.wizard.UiTexts;
import dev.wslgodoctor.wizard.WarningCatcher;
import dev.wslgodoctor.wizard.sample.SamplePictures;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PicturePaneTest {

    @Start
    void keep(Stage given) {
        // the toolkit is what is needed, not the window
    }

    private static Region drawn(PictureKind kind, Locale language, Theme theme, double scale, double width) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Appearance appearance = new Appearance(UiTexts::in, language, theme);
            appearance.scaleProperty().set(scale);
            Region picture = PicturePane.of(SamplePictures.of(kind), UiTexts.in(language));
            VBox page = new VBox(picture);
            page.getStyleClass().addAll("screen", "page");
            Scene scene = new Scene(page, width, 640);
            appearance.dress(scene);
            page.applyCss();
            page.layout();
            if ("all".equals(System.getProperty("screens"))) {
                ScreenWriter.write(scene, Path.of("target", "screens", "picture-" + kind.id() + "-"
                        + (language.equals(Locale.ENGLISH) ? "en" : "zh") + "-" + theme.id() + "-" + Math.round(width)
                        + "-" + Math.round(scale * 100) + ".png"));
            }
            return picture;
        });
    }

    private static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(nodes(child)));
        }
        return nodes;
    }

    private static List<String> texts(Node root) {
        return nodes(root).stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty()).toList();
    }

    @Test
    void everyPictureHasASentenceAndNoMissingTextInBothLanguages() {
        TreeSet<String> complaints = new TreeSet<>();
        try (WarningCatcher catcher = new WarningCatcher()) {
            for (Locale language : Texts.LANGUAGES) {
                for (PictureKind kind : PictureKind.values()) {
                    Region picture = drawn(kind, language, language.equals(Locale.ENGLISH) ? Theme.LIGHT : Theme.DARK,
                            1, 1280);
                    if (picture.getAccessibleText() == null || picture.getAccessibleText().length() < 10) {
                        complaints.add(kind + " has no sentence");
                    }
                    texts(picture).stream().filter(text -> text.matches("(?s).*(%[a-z0-9.-]+%|\\{[a-z-]+}).*"))
                            .forEach(text -> complaints.add(kind + ": " + text));
                }
            }
            assertEquals(List.of(), catcher.warnings());
        }
        assertEquals(List.of(), new ArrayList<>(complaints));
    }

    @Test
    void noPictureIsWiderThanANarrowWindowOrOneWithTwiceTheTextSize() {
        TreeSet<String> complaints = new TreeSet<>();
        for (PictureKind kind : PictureKind.values()) {
            for (double scale : new double[] {1, 2}) {
                double width = 900 * scale;
                Region picture = drawn(kind, Locale.ENGLISH, Theme.LIGHT, scale, width);
                nodes(picture).stream().filter(node -> node.isVisible() && node.isManaged())
                        .filter(node -> node instanceof Region)
                        .filter(node -> picture.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMaxX()
                                > picture.getWidth() + 8)
                        .filter(node -> !(node.getParent() instanceof javafx.scene.control.TextInputControl))
                        .findFirst().ifPresent(node -> complaints.add(kind + " at " + width + ": " + node));
            }
        }
        assertEquals(List.of(), new ArrayList<>(complaints));
    }

    @Test
    void thePathMapMarksTheHeadsThatDifferAndTheTailThatAgrees() {
        Region picture = drawn(PictureKind.PATH_MAP, Locale.ENGLISH, Theme.LIGHT, 1, 1280);

        assertTrue(texts(picture).containsAll(List.of("/home", "/mnt/c/Users", "/dev/shop/main.go")),
                texts(picture).toString());
        assertTrue(texts(picture).contains("Not the same text. Delve compares text and follows no links."));
    }

    @Test
    void aKernelWithoutYamaShowsNoLevels() {
        Region picture = WaitForAsyncUtils.waitForAsyncFx(30_000,
                () -> PicturePane.of(new TraceGate(OptionalInt.empty(),
                "dev", Optional.empty(), Optional.empty(), TraceGate.Gate.OWNER), UiTexts.in(Locale.ENGLISH)));

        assertFalse(texts(picture).contains("only an ancestor may attach"));
        assertTrue(texts(drawn(PictureKind.TRACE_GATE, Locale.ENGLISH, Theme.LIGHT, 1, 1280))
                .contains("only an ancestor may attach"));
    }

    @Test
    void aBarFillsItsShareOfTheWidth() {
        Region filled = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Bar bar = new Bar(0.25, 0.75, "success-bar");
            bar.resize(200, 10);
            bar.layout();
            return (Region) bar.getChildrenUnmodifiable().getFirst();
        });

        assertEquals(50, filled.getLayoutX());
        assertEquals(100, filled.getWidth());
    }
}
