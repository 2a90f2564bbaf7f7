package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * VS Code and its relatives: where each keeps its files on Windows and its server in a distro.
 *
 * <p>The names are {@code nameShort}, {@code dataFolderName} and {@code serverDataFolderName} of the product's
 * product.json (microsoft/vscode product.json; VSCodium/vscodium prepare_vscode.sh). For Cursor, which publishes no
 * source, they are taken from its logs in cursor/cursor issues 1349 (server) and 3037 (extensions on Windows).
 * UNVERIFIED on Windows for VSCodium and Cursor: nobody of this project has looked at an installed one.
 */
public enum EditorProduct {
    /** Visual Studio Code (https://code.visualstudio.com/docs/configure/settings). */
    CODE("VS Code", "code", "Code", ".vscode", List.of(".vscode-server"), List.of(Ids.MICROSOFT)),
    /** Its daily build. */
    CODE_INSIDERS("VS Code Insiders", "code-insiders", "Code - Insiders", ".vscode-insiders",
            List.of(".vscode-server-insiders"), List.of(Ids.MICROSOFT)),
    /**
     * VSCodium, whose extensions come from Open VSX. Microsoft's extension does not run in it without patches
     * (VSCodium/vscodium issue 1265); those that do are jeanp413/open-remote-wsl and n2ns/wsl-remote. The second
     * server folder is that of older versions.
     */
    VSCODIUM("VSCodium", "codium", "VSCodium", ".vscode-oss", List.of(".vscodium-server", ".vscode-server-oss"),
            List.of(Ids.OPEN_VSX, "n2ns.wsl-remote", Ids.MICROSOFT)),
    /** The daily build of VSCodium. */
    VSCODIUM_INSIDERS("VSCodium Insiders", "codium-insiders", "VSCodium - Insiders", ".vscodium-insiders",
            List.of(".vscodium-server-insiders"), List.of(Ids.OPEN_VSX, "n2ns.wsl-remote", Ids.MICROSOFT)),
    /** Cursor, which has an extension of its own and ran Microsoft's before (cursor/cursor issues 2027 and 3037). */
    CURSOR("Cursor", "cursor", "Cursor", ".cursor", List.of(".cursor-server"),
            List.of("anysphere.remote-wsl", Ids.MICROSOFT));

    private static final class Ids {
        private static final String MICROSOFT = "ms-vscode-remote.remote-wsl";
        private static final String OPEN_VSX = "jeanp413.open-remote-wsl";
    }

    private final String title;
    private final String command;
    private final String roaming;
    private final String data;
    private final List<String> servers;
    private final List<String> wslExtensions;

    EditorProduct(String title, String command, String roaming, String data, List<String> servers,
            List<String> wslExtensions) {
        this.title = title;
        this.command = command;
        this.roaming = roaming;
        this.data = data;
        this.servers = servers;
        this.wslExtensions = wslExtensions;
    }

    /** The name that people know, the same in every language. */
    public String title() {
        return title;
    }

    /** The command that opens a folder, on Windows and in a distro. */
    public String command() {
        return command;
    }

    /** The folder with settings.json and workspaceStorage, below {@code %APPDATA%}. */
    public WindowsPath userFolder(WindowsPath roamingAppData) {
        return roamingAppData.resolve(roaming).resolve("User");
    }

    /** The extensions that run on Windows, below the profile folder; a portable installation has them elsewhere. */
    public WindowsPath extensionsFolder(WindowsPath profile) {
        return profile.resolve(data).resolve("extensions");
    }

    /** The names that the server's folder in the home folder of a distro can have, the present one first. */
    public List<String> servers() {
        return servers;
    }

    /** The extensions by which its windows run in a distro, the usual one first. */
    public List<String> wslExtensions() {
        return wslExtensions;
    }

    /**
     * Whether a folder among the extensions is that of an extension: PUBLISHER.NAME-VERSION in lower case, with or
     * without the platform behind it. {@code ms-vscode-remote.remote-wsl-recommender-0.0.1} is another extension.
     */
    static boolean isExtension(String folder, String id) {
        return folder.toLowerCase(Locale.ROOT).matches(Pattern.quote(id) + "-\\d.*");
    }
}
