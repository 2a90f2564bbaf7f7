package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.WindowOptions;
import dev.wslgodoctor.app.gui.DesktopApp;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.wizard.UiTexts;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Opens the window; the only way from the command line to a class of JavaFX. */
final class Desktop {

    // held, because the platform keeps loggers only as long as somebody has them
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Desktop() {
    }

    /** Opens the window and waits until it is closed. */
    static void open(WindowOptions options) {
        // JavaFX lies on the class path on purpose, and its line about that helps nobody
        JAVAFX.setFilter(record -> !aboutTheClassPath(record));
        Locale language = options.language().orElse(Locale.getDefault(Locale.Category.DISPLAY));
        Appearance appearance = new Appearance(UiTexts::in, language, theme(options.theme()));
        try (Machine machine = Wiring.machine(options.machine());
                MachineEngine engine = new MachineEngine(machine, Wiring.journal(options.machine()),
                        () -> appearance.textsProperty().get())) {
            DesktopApp.open(engine, appearance, options.choice());
        }
    }

    static boolean aboutTheClassPath(LogRecord record) {
        return String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX configuration");
    }

    private static Theme theme(Optional<String> name) {
        return name.filter(text -> text.equals("dark")).map(text -> Theme.DARK).orElse(Theme.LIGHT);
    }
}
