package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the start files of the developer's shell say about PATH, as text; none of them was run.
 *
 * @param shell the login shell of the account, such as {@code /bin/bash}; empty if it is not known
 * @param home  the developer's home folder
 * @param lines by file: the lines that have to do with PATH or lead to another start file, in order
 */
public record StartFiles(String shell, LinuxPath home, Map<String, List<String>> lines) {

    // bash(1), INVOCATION: a login shell reads the first of these and no other
    private static final List<String> OF_BASH = List.of(".bash_profile", ".bash_login", ".profile");

    // "export GOPATH=/opt/go" and fish's "set -gx GOPATH /opt/go"
    private static final Pattern GOPATH = Pattern.compile(
            "^[^#]*?(?<![$\\w{])GOPATH(?:=|[ \\t]+)[\"']?([^\"'\\s;&|]+)");

    public StartFiles {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** The file in which a line puts this folder into PATH; empty if none does. */
    public Optional<String> adding(LinuxPath folder) {
        return lines.entrySet().stream().filter(file -> file.getValue().stream().anyMatch(line -> names(line, folder)))
                .map(Map.Entry::getKey).findFirst();
    }

    /**
     * Whether a line of a file that the editor's server's shell reads names something below one of these folders; then
     * only running the files can tell what they make of PATH.
     *
     * @param folders compared without case, since they can lie on a Windows drive
     */
    public boolean leadBelow(List<String> folders) {
        return lines.entrySet().stream().filter(file -> isRead(file.getKey())).flatMap(file -> file.getValue().stream())
                .filter(line -> !line.strip().startsWith("#")).map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> folders.stream().anyMatch(folder -> line.contains(folder.toLowerCase(Locale.ROOT))));
    }

    private boolean names(String line, LinuxPath folder) {
        if (line.strip().startsWith("#")) {
            return false;
        }
        String path = folder.toString();
        String inHome = path.startsWith(home + "/") ? path.substring(home.toString().length()) : null;
        boolean byName = line.contains(path) || inHome != null && (line.contains("$HOME" + inHome)
                || line.contains("${HOME}" + inHome) || line.contains("~" + inHome));
        boolean byGopath = inHome != null && inHome.equals("/go/bin") && line.matches(".*(GOPATH|go env).*/bin.*");
        return byName || byGopath;
    }

    /** Whether a line sets GOPATH to another folder than the usual one, below which Go then keeps its programs. */
    public boolean movesGopath() {
        return lines.values().stream().flatMap(List::stream).map(GOPATH::matcher).filter(Matcher::find)
                .map(line -> line.group(1)).anyMatch(folder -> !Set.of("$HOME/go", "${HOME}/go", "~/go", home + "/go")
                        .contains(folder));
    }

    /** Whether the shell that an editor's server asks for its environment reads this file. */
    public boolean isRead(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (file.startsWith("/etc/")) {
            return !file.startsWith("/etc/zsh/") || shell.endsWith("zsh");
        }
        return switch (family()) {
            case "bash" -> file.equals(login().toString()) || name.equals(".bashrc") && leadsToBashrc();
            case "zsh" -> List.of(".zshenv", ".zprofile", ".zshrc").contains(name);
            case "fish" -> name.equals("config.fish");
            default -> name.equals(".profile");
        };
    }

    private boolean leadsToBashrc() {
        return lines.getOrDefault(login().toString(), List.of()).stream().anyMatch(line -> line.contains("bashrc"));
    }

    /** The file of the home folder in which a line for PATH reaches terminals and the editor's server alike. */
    public LinuxPath login() {
        if (family().equals("zsh")) {
            return home.resolve(".zprofile");
        }
        return OF_BASH.stream().map(home::resolve).filter(file -> lines.containsKey(file.toString())).findFirst()
                .filter(file -> family().equals("bash")).orElse(home.resolve(".profile"));
    }

    /** Whether a line {@code export PATH=...} is right for this shell. */
    public boolean speaksPosix() {
        return !family().equals("fish") && !family().endsWith("csh");
    }

    private String family() {
        return shell.substring(shell.lastIndexOf('/') + 1);
    }

    String summary() {
        return shell + "; " + (lines.isEmpty() ? "no start file" : String.join(", ", lines.keySet()));
    }
}
