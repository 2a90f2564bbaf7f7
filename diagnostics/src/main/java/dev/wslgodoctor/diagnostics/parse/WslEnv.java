package dev.wslgodoctor.diagnostics.parse;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * WSLENV: the variables that Windows and WSL hand to each other, as names with flags between colons; a name with the
 * flag {@code w} goes to Windows only.
 *
 * @param text as it stands in the environment
 * @see <a href="https://learn.microsoft.com/windows/wsl/filesystems">Working across file systems</a>, share environment
 *      variables between Windows and WSL; facts wsl.md 2.4
 */
public record WslEnv(String text) {

    /** Whether Linux gets this variable. Windows does not tell names by case. */
    public boolean reachesLinux(String name) {
        return entries().stream().anyMatch(entry -> name(entry).equalsIgnoreCase(name) && !flags(entry).contains("w"));
    }

    /** The same without these names; all others keep their place and flags. Empty if nothing is left. */
    public Optional<String> without(Collection<String> names) {
        List<String> kept = entries().stream()
                .filter(entry -> names.stream().noneMatch(name -> name.equalsIgnoreCase(name(entry)))).toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(":", kept));
    }

    private List<String> entries() {
        return Arrays.stream(text.split(":")).filter(entry -> !entry.isBlank()).toList();
    }

    private static String name(String entry) {
        return entry.split("/", 2)[0].strip();
    }

    private static String flags(String entry) {
        return entry.substring(entry.indexOf('/') < 0 ? entry.length() : entry.indexOf('/'));
    }
}
