package dev.wslgodoctor.diagnostics.parse;

/**
 * One distro as {@code wsl.exe -l -v} lists it.
 *
 * @param state   the untranslated word: Stopped, Running, Installing, Uninstalling, Converting or Exporting
 * @param version 1 or 2
 */
public record DistroRow(String name, String state, int version, boolean isDefault) {

    /** True if it runs, so that asking it starts nothing. */
    public boolean running() {
        return state.equalsIgnoreCase("Running");
    }
}
