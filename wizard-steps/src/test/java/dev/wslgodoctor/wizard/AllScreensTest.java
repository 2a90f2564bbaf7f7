package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Draws every page to target/screens, at 1280x800, for people to look at. By default in English light and Chinese dark;
 * {@code -Dscreens=all} draws both languages in both looks, other window sizes and twice the text size:
 * {@code mvn -pl wizard-steps -am test -Dtest=AllScreensTest -Dscreens=all -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@ExtendWith(ApplicationExtension.class)
class AllScreensTest {

    private static final Path FOLDER = Path.of("target", "screens");

    private static final boolean ALL = "all".equals(System.getProperty("screens"));

    private Stage stage;

    @Start
    void keep(Stage given) {
        stage = given;
    }

    @Test
    @EnabledIfSystemProperty(named = "screens", matches = "all")
    void everyPageIsDrawnNarrowWideAndAtTwiceTheTextSize() {
        SampleWindow wide = SampleWindow.unseen(Locale.ENGLISH, Theme.LIGHT, 1920, 1080);
        wide.pages().values().stream().limit(4).forEach(SampleWindow::onScreen);
        wide.write(FOLDER.resolve("05-causes-1920.png"));
        sized(900, 700, 0, "900");
        sized(1280, 800, 10, "200-percent");
        assertTrue(Files.exists(FOLDER.resolve("05-causes-900.png")));
    }

    private void sized(double width, double height, int zoom, String name) {
        SampleWindow window = SampleWindow.on(stage, Locale.ENGLISH, Theme.LIGHT);
        SampleWindow.onScreen(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            window.appearance.zoom(zoom);
        });
        window.pages().forEach((page, reach) -> {
            SampleWindow.onScreen(reach);
            window.write(FOLDER.resolve(page + "-" + name + ".png"));
        });
        SampleWindow.onScreen(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
    }

    // a repair that is still going on: everything runs on one thread, so the picture is taken from within
    private void copying(Locale language, Theme theme, Path file) {
        SampleWindow window = SampleWindow.on(stage, language, theme);
        window.engine.inTheMiddle = () -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            ScreenWriter.write(window.scene, file);
        };
        window.pages().values().stream().limit(9).forEach(SampleWindow::onScreen);
        assertTrue(Files.exists(file), "the repair was not drawn");
    }

    @Test
    void everyPageIsDrawnInBothLanguagesAndLooks() {
        for (Locale language : Texts.LANGUAGES) {
            for (Theme theme : Theme.values()) {
                if (!ALL && theme != (language.equals(Locale.ENGLISH) ? Theme.LIGHT : Theme.DARK)) {
                    continue;
                }
                String name = (language.equals(Locale.ENGLISH) ? "en" : "zh") + "-" + theme.id();
                SampleWindow window = SampleWindow.on(stage, language, theme);
                window.pages().forEach((page, reach) -> {
                    SampleWindow.onScreen(reach);
                    window.write(FOLDER.resolve(page + "-" + name + ".png"));
                });
                copying(language, theme, FOLDER.resolve("08-repairing-copy-" + name + ".png"));
                SampleWindow other = SampleWindow.on(stage, language, theme);
                SampleWindow.onScreen(other::scanning);
                other.write(FOLDER.resolve("04-scan-" + name + ".png"));
            }
        }
        assertTrue(Files.exists(FOLDER.resolve("05-causes-en-light.png")));
    }
}
