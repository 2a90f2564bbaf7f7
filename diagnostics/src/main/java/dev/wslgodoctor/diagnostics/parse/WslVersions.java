package dev.wslgodoctor.diagnostics.parse;

import java.util.Optional;

/**
 * What {@code wsl.exe --version} prints.
 *
 * @param wsl     for example {@code 2.7.11.0}
 * @param kernel  for example {@code 6.18.33.2-2}
 * @param windows for example {@code 10.0.26100.4349}; empty if the line is missing
 */
public record WslVersions(String wsl, String kernel, Optional<String> windows) {

    /** As evidence says it. */
    @Override
    public String toString() {
        return "WSL " + wsl + ", kernel " + kernel + windows.map(version -> ", Windows " + version).orElse("");
    }
}
