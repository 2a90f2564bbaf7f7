package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions about the start files of the developer's shell. They are read as text, never run. */
public final class StartFileProbes {

    // Only lines about PATH leave a file, since people keep tokens in them. The names are those of bash(1), zsh(1),
    // fish(1) and of the editor's server (code.visualstudio.com, remote/wsl).
    private static final String LINES = """
            printf '%s\\0' "$(getent passwd "$(id -un)" 2>/dev/null | cut -d: -f7)"
            for f in /etc/environment /etc/profile /etc/profile.d/*.sh /etc/zsh/zshenv /etc/zsh/zprofile \\
              "$HOME/.bash_profile" "$HOME/.bash_login" "$HOME/.profile" "$HOME/.bashrc" "$HOME/.zshenv" \\
              "$HOME/.zprofile" "$HOME/.zshrc" "$HOME/.config/fish/config.fish" \\
              "$HOME/.vscode-server/server-env-setup"; do
              [ -f "$f" ] && [ -r "$f" ] || continue
              printf '%s\\0' "$f"
              head -c 65536 -- "$f" | tr -d '\\000' | grep -E 'PATH|path|bashrc' | grep -vE 'TOKEN|SECRET|PASSW' \\
                | head -n 60
              printf '\\0'
            done
            """;

    /** The lines of the start files that have to do with PATH. */
    public static final Probe<StartFiles> START_FILES = new Probe<>("distro.start-files", Sensitivity.PERSONAL,
            StartFiles::summary, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Output output = distro.run(DistroFiles.script(LINES));
                String[] parts = output.text().split("\0", -1);
                Map<String, List<String>> lines = new LinkedHashMap<>();
                for (int i = 1; i + 1 < parts.length; i += 2) {
                    lines.put(parts[i], parts[i + 1].lines().toList());
                }
                return Reading.known(new StartFiles(parts[0], earlier.need(DistroProbes.HOME), lines),
                        new Source(distro.place(), "start files of the shell, as text"));
            });

    /** The whole start file in which a new line for PATH belongs; absent if it is not there yet. */
    public static final Probe<PathFile> LOGIN_FILE = new Probe<>("distro.login-file", Sensitivity.SECRET,
            file -> file.path().toString(), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath path = earlier.need(START_FILES).login();
                return Reading.of(distro.read(path, Command.LIMIT).map(content -> new PathFile(path, content)),
                        new Source(distro.place(), path.toString()));
            });

    private StartFileProbes() {
    }
}
