package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions about VS Code and its relatives: their configuration files and their server in the distro. */
public final class EditorProbes {

    /** Folder of the settings below %APPDATA% and of the server below the home folder, for each product. */
    enum Product {
        CODE("Code", ".vscode-server"),
        INSIDERS("Code - Insiders", ".vscode-server-insiders"),
        VSCODIUM("VSCodium", ".vscodium-server"),
        CURSOR("Cursor", ".cursor-server");

        private final String windows;
        private final String server;

        Product(String windows, String server) {
            this.windows = windows;
            this.server = server;
        }

        /** The folder User below %APPDATA%. */
        WindowsPath userFolder(WindowsPath roaming) {
            return roaming.resolve(windows).resolve("User");
        }
    }

    /** .vscode/launch.json of the project; absent if there is none. */
    public static final Probe<JsoncDocument> LAUNCH_JSON = new Probe<>("editor.launch-json", Sensitivity.PERSONAL,
            EditorProbes::summary, (at, earlier) -> inProject(at, earlier, "launch.json"));

    /** .vscode/settings.json of the project; absent if there is none. */
    public static final Probe<JsoncDocument> WORKSPACE_SETTINGS = new Probe<>("editor.workspace-settings",
            Sensitivity.PERSONAL, EditorProbes::summary, (at, earlier) -> inProject(at, earlier, "settings.json"));

    /** The servers of the editors in the distro: names of the folders in the home folder that are there. */
    public static final Probe<List<String>> SERVERS = new Probe<>("editor.servers", Sensitivity.PUBLIC,
            names -> String.join(", ", names), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath home = earlier.need(DistroProbes.HOME);
                List<String> names = distro.list(home).orElse(List.of());
                return Reading.known(java.util.Arrays.stream(Product.values()).map(product -> product.server)
                        .filter(names::contains).toList(), new Source(distro.place(), home.toString()));
            });

    /**
     * The Go extensions of each server that is there, by the server's folder: names such as {@code golang.go-0.52.2},
     * without those that are marked as removed. A server without any extension has an empty list.
     */
    public static final Probe<Map<String, List<String>>> GO_EXTENSIONS = new Probe<>("editor.go-extensions",
            Sensitivity.PUBLIC, EditorProbes::extensionSummary, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Map<String, List<String>> extensions = new TreeMap<>();
                for (String server : earlier.need(SERVERS)) {
                    LinuxPath folder = earlier.need(DistroProbes.HOME).resolve(server).resolve("extensions");
                    // microsoft/vscode marks a removed extension here and deletes it at the next start
                    String removed = distro.readText(folder.resolve(".obsolete")).orElse("");
                    extensions.put(server, distro.list(folder).orElse(List.of()).stream()
                            .filter(name -> name.startsWith("golang.go-") && !removed.contains('"' + name + '"'))
                            .sorted().toList());
                }
                return Reading.known(extensions, new Source(distro.place(), "extensions of each server"));
            });

    /**
     * The settings that reach the Go extension, the strongest first: workspace, the distro's machine settings, the
     * user's settings on Windows (VS Code documentation, "Settings precedence"). Files that do not exist are left out.
     */
    public static final Probe<EditorSettings> SETTINGS = new Probe<>("editor.settings", Sensitivity.PERSONAL,
            EditorSettings::summary, (at, earlier) -> {
                List<JsoncDocument> documents = new ArrayList<>();
                if (at.choice().project().isPresent() || earlier.ask(ProjectProbes.ROOT).found().isPresent()) {
                    earlier.ask(WORKSPACE_SETTINGS).found().ifPresent(documents::add);
                }
                machineSettings(at, earlier, documents);
                userSettings(at, documents);
                return Reading.known(new EditorSettings(documents), new Source(
                        Place.distro(earlier.need(WslProbes.DISTRO).name()), "settings.json of each level"));
            });

    private EditorProbes() {
    }

    private static String extensionSummary(Map<String, List<String>> extensions) {
        return extensions.isEmpty() ? "no server" : String.join("; ", extensions.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue())).toList());
    }

    private static String summary(JsoncDocument document) {
        return document.raw().size() + " bytes, " + document.json().problems().size() + " problems";
    }

    private static Reading<JsoncDocument> inProject(Case at, Facts earlier, String name) throws GatewayException {
        DistroGateway distro = at.distro(earlier);
        LinuxPath path = earlier.need(ProjectProbes.ROOT).resolve(".vscode").resolve(name);
        Optional<Blob> content = distro.read(path, Command.LIMIT);
        return Reading.of(content.map(blob -> JsoncDocument.of(distro.place(), path.toString(), blob)),
                new Source(distro.place(), path.toString()));
    }

    private static void machineSettings(Case at, Facts earlier, List<JsoncDocument> documents)
            throws GatewayException {
        DistroGateway distro = at.distro(earlier);
        LinuxPath home = earlier.need(DistroProbes.HOME);
        for (String server : earlier.need(SERVERS)) {
            LinuxPath path = home.resolve(server).resolve("data/Machine/settings.json");
            distro.read(path, Command.LIMIT)
                    .ifPresent(blob -> documents.add(JsoncDocument.of(distro.place(), path.toString(), blob)));
        }
    }

    private static void userSettings(Case at, List<JsoncDocument> documents) throws GatewayException {
        Optional<WindowsPath> roaming = at.windows().folder(KnownFolder.ROAMING_APP_DATA);
        if (roaming.isEmpty()) {
            return;
        }
        for (Product product : Product.values()) {
            WindowsPath path = product.userFolder(roaming.get()).resolve("settings.json");
            at.windows().read(path, Command.LIMIT)
                    .ifPresent(blob -> documents.add(JsoncDocument.of(Place.WINDOWS, path.toString(), blob)));
        }
    }
}
