package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.wizard.style.Theme;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NoWarningExtensionTest {

    @Start
    void keep(Stage given) {
        // the toolkit is what is needed
    }

    @Test
    void itIsRegisteredForEveryTest() {
        assertTrue(ServiceLoader.load(Extension.class).stream()
                .anyMatch(each -> each.type() == NoWarningExtension.class));
    }

    @Test
    void aColourThatNoThemeDefinesIsAWarning() {
        List<String> warnings;
        java.util.logging.Logger css = java.util.logging.Logger.getLogger("javafx.css");
        css.setUseParentHandlers(false);
        try (WarningCatcher catcher = new WarningCatcher()) {
            css.addHandler(catcher);
            SampleWindow window = SampleWindow.unseen(Locale.ENGLISH, Theme.LIGHT, 900, 600);
            SampleWindow.atOnce(() -> {
                window.scene.getRoot().setStyle("-fx-background-color: -color-that-nobody-knows;");
                window.scene.getRoot().applyCss();
            });
            warnings = catcher.warnings();
            css.removeHandler(catcher);
        } finally {
            css.setUseParentHandlers(true);
        }
        assertFalse(warnings.isEmpty());
        assertTrue(warnings.stream().allMatch(line -> line.startsWith("javafx.css")), warnings.toString());
    }
}
