package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.probe.Choice;
import java.util.Locale;
import java.util.Optional;

/**
 * What was said on the command line for the window.
 *
 * @param language empty means the system's
 * @param theme    {@code light} or {@code dark}; empty means light
 */
public record WindowOptions(Choice choice, MachineOptions machine, Optional<Locale> language,
        Optional<String> theme) {
}
