package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.probe.Choice;
import java.util.Locale;
import java.util.Optional;

/**
 * What was said on the command line for the window.
 *
 * @param language empty means the system's
 * @param theme    id of a look; empty means what the settings say
 * @param bundle   a bundle to show, as Windows hands it over when a file is opened; empty means none
 */
public record WindowOptions(Choice choice, MachineOptions machine, Optional<Locale> language,
        Optional<String> theme, Optional<String> bundle) {

    /** Nothing was said. */
    public static final WindowOptions NONE = new WindowOptions(Choice.NONE,
            new MachineOptions(Optional.empty(), Optional.empty(), Optional.empty()), Optional.empty(),
            Optional.empty(), Optional.empty());
}
