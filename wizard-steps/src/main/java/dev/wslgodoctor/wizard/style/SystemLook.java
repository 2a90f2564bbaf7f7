package dev.wslgodoctor.wizard.style;

import javafx.application.ColorScheme;
import javafx.application.Platform;

/**
 * What the system wants. Alone in its class, because JavaFX before 22 has no {@code Platform.Preferences}: there this
 * class cannot be used, and its caller takes the light look.
 *
 * @see <a
 * href="https://github.com/openjdk/jfx/blob/master/modules/javafx.graphics/src/main/native-glass/win/PlatformSupport.cpp">
 *      openjdk/jfx, PlatformSupport.cpp: the key of high contrast</a>
 */
final class SystemLook {

    private static final String HIGH_CONTRAST = "Windows.SPI.HighContrast";

    private SystemLook() {
    }

    /** The look of the system; on the screen's thread, after the platform started. */
    static Theme theme() {
        if (Boolean.TRUE.equals(Platform.getPreferences().get(HIGH_CONTRAST))) {
            return Theme.CONTRAST;
        }
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /** Whether the user of this system wants little motion. */
    static boolean reducedMotion() {
        return Platform.getPreferences().isReducedMotion();
    }

    /** Calls back after each change of the system's look. */
    static void listen(Runnable changed) {
        Platform.getPreferences().colorSchemeProperty().addListener((observable, before, now) -> changed.run());
        Platform.getPreferences().addListener((javafx.collections.MapChangeListener<String, Object>) change -> {
            if (change.getKey().equals(HIGH_CONTRAST)) {
                changed.run();
            }
        });
    }
}
