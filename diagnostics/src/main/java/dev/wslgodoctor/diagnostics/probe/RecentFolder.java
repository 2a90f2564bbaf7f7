package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A folder that an editor on Windows had open, from {@code workspaceStorage/ID/workspace.json} below its settings
 * (microsoft/vscode src/vs/platform/workspaces): a URI, either of a WSL window or of a Windows folder.
 *
 * @param editor  whose window it was
 * @param distro  the distro of a WSL window, as the URI spells it (lower case in some versions); empty for Windows
 * @param linux   the folder in the distro, for a WSL window
 * @param windows the folder on Windows, for any other window
 */
public record RecentFolder(EditorProduct editor, Optional<String> distro, Optional<LinuxPath> linux,
        Optional<WindowsPath> windows) {

    /** The name that older windows wrote for the default distro (Remote - WSL, scripts/wslCode.js). */
    static final String DEFAULT_DISTRO = "default";

    private static final String WSL = "vscode-remote://wsl+";
    private static final String FILE = "file:///";
    private static final String SHARE = "file://";

    /**
     * Reads such a URI; empty if it names neither a WSL window, nor a Windows drive, nor a distro's share. A window of
     * a container or of another machine ({@code dev-container+}, {@code ssh-remote+}) is none of these.
     */
    public static Optional<RecentFolder> of(EditorProduct editor, String uri) {
        String text;
        try {
            text = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (text.startsWith(WSL)) {
            int slash = text.indexOf('/', WSL.length());
            return slash < 0 ? Optional.empty() : LinuxPath.parse(text.substring(slash)).map(path ->
                    new RecentFolder(editor, Optional.of(text.substring(WSL.length(), slash)), Optional.of(path),
                            Optional.empty()));
        }
        if (text.startsWith(FILE)) {
            return WindowsPath.parse(text.substring(FILE.length())).filter(path -> path.drive().isPresent())
                    .map(path -> new RecentFolder(editor, Optional.empty(), Optional.empty(), Optional.of(path)));
        }
        if (text.startsWith(SHARE)) {
            // a folder of a distro that was opened through \\wsl.localhost or \\wsl$, by a window on Windows
            return WindowsPath.parse("\\\\" + text.substring(SHARE.length()).replace('/', '\\'))
                    .filter(path -> path.inWsl().isPresent())
                    .map(path -> new RecentFolder(editor, Optional.empty(), Optional.empty(), Optional.of(path)));
        }
        return Optional.empty();
    }

    /** Whether this was a window that ran in this distro, with this folder open. */
    public boolean isWindowOf(String name, LinuxPath folder) {
        return distro.filter(name::equalsIgnoreCase).isPresent() && linux.filter(folder::equals).isPresent();
    }

    /** The same with the default distro called by its name. */
    RecentFolder named(String defaultDistro) {
        return distro.filter(DEFAULT_DISTRO::equals).isEmpty() ? this
                : new RecentFolder(editor, Optional.of(defaultDistro), linux, windows);
    }

    @Override
    public String toString() {
        return distro.map(name -> name + ":" + linux.orElseThrow()).orElseGet(() -> windows.orElseThrow().toString());
    }
}
