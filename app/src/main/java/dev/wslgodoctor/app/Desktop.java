package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.WindowOptions;
import dev.wslgodoctor.app.gui.DesktopApp;
import dev.wslgodoctor.app.life.UserFolders;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.UiTexts;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.Settings;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Look;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Opens the window; the only way from the command line to a class of JavaFX. */
final class Desktop {

    private static final double PERCENT = 100;

    // held, because the platform keeps loggers only as long as somebody has them
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Desktop() {
    }

    /** Opens the window and waits until it is closed. */
    static void open(WindowOptions options) {
        // JavaFX lies on the class path on purpose, and its line about that helps nobody
        JAVAFX.setFilter(record -> !aboutTheClassPath(record));
        SettingsFile file = new SettingsFile(UserFolders.here().config().resolve("settings.json"));
        SettingsStore.Kept kept = file.read();
        Settings settings = kept.settings();
        Appearance appearance = appearance(options, settings);
        try (Machine machine = Wiring.machine(options.machine().orWithin(
                        settings.timeoutSeconds().map(Duration::ofSeconds)));
                MachineEngine engine = new MachineEngine(machine, Wiring.journal(options.machine()),
                        () -> appearance.textsProperty().get())) {
            DesktopApp.open(new Ports(engine, engine.history(), engine.sets()), appearance,
                    new DesktopApp.Start(file, kept, options.choice()));
        }
    }

    // what the command line says counts for this run and is not kept
    static Appearance appearance(WindowOptions options, Settings settings) {
        Locale system = Locale.getDefault(Locale.Category.DISPLAY);
        Optional<Locale> language = options.language().or(() -> settings.language().map(Locale::forLanguageTag))
                .map(Texts::supported);
        Look look = options.theme().flatMap(Look::byId).orElse(settings.look());
        Appearance appearance = new Appearance(UiTexts::in, system, language, look);
        appearance.scaleProperty().set(settings.percent() / PERCENT);
        appearance.motionProperty().set(settings.motion());
        return appearance;
    }

    static boolean aboutTheClassPath(LogRecord record) {
        return String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX configuration");
    }
}
