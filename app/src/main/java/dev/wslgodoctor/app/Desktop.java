package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.WindowOptions;
import dev.wslgodoctor.app.gui.DesktopApp;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.wizard.UiTexts;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.Locale;
import java.util.Optional;

/** Opens the window; the only way from the command line to a class of JavaFX. */
final class Desktop {

    private Desktop() {
    }

    /** Opens the window and waits until it is closed. */
    static void open(WindowOptions options) {
        Locale language = options.language().orElse(Locale.getDefault(Locale.Category.DISPLAY));
        Appearance appearance = new Appearance(UiTexts::in, language, theme(options.theme()));
        try (Machine machine = Wiring.machine(options.machine());
                MachineEngine engine = new MachineEngine(machine, Wiring.journal(options.machine()),
                        () -> appearance.textsProperty().get())) {
            DesktopApp.open(engine, appearance, options.choice());
        }
    }

    private static Theme theme(Optional<String> name) {
        return name.filter(text -> text.equals("dark")).map(text -> Theme.DARK).orElse(Theme.LIGHT);
    }
}
