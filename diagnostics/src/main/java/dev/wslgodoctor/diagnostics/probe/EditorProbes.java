package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Questions about VS Code and its relatives: their configuration files and their server in the distro. */
public final class EditorProbes {

    // a number behind the name, and no "-backup" behind that
    private static final Pattern GOLAND_FOLDER = Pattern.compile("(?i)goland[0-9.]+");

    /** .vscode/launch.json of the project; absent if there is none. */
    public static final Probe<JsoncDocument> LAUNCH_JSON = new Probe<>("editor.launch-json", Sensitivity.PERSONAL,
            EditorProbes::summary, (at, earlier) -> inProject(at, earlier, "launch.json"));

    /** .vscode/settings.json of the project; absent if there is none. */
    public static final Probe<JsoncDocument> WORKSPACE_SETTINGS = new Probe<>("editor.workspace-settings",
            Sensitivity.PERSONAL, EditorProbes::summary, (at, earlier) -> inProject(at, earlier, "settings.json"));

    /** .vscode/tasks.json of the project; absent if there is none. */
    public static final Probe<JsoncDocument> TASKS_JSON = new Probe<>("editor.tasks-json", Sensitivity.PERSONAL,
            EditorProbes::summary, (at, earlier) -> inProject(at, earlier, "tasks.json"));

    /** The servers of the editors in the distro: names of the folders in the home folder that are there. */
    public static final Probe<List<String>> SERVERS = new Probe<>("editor.servers", Sensitivity.PUBLIC,
            names -> String.join(", ", names), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath home = earlier.need(DistroProbes.HOME);
                List<String> names = distro.list(home).orElse(List.of());
                return Reading.known(Arrays.stream(EditorProduct.values())
                        .flatMap(product -> product.servers().stream())
                        .filter(names::contains).toList(), new Source(distro.place(), home.toString()));
            });

    /** The editors that keep files in the user's folders on Windows; absent on a machine without Windows. */
    public static final Probe<List<EditorOnWindows>> ON_WINDOWS = new Probe<>("editor.on-windows", Sensitivity.PUBLIC,
            editors -> String.join("; ", editors.stream().map(EditorOnWindows::toString).toList()), (at, earlier) -> {
                Source source = new Source(Place.WINDOWS, "%APPDATA% and extensions below %USERPROFILE%");
                Optional<WindowsPath> roaming = at.windows().folder(KnownFolder.ROAMING_APP_DATA);
                Optional<WindowsPath> profile = at.windows().folder(KnownFolder.PROFILE);
                if (roaming.isEmpty() || profile.isEmpty()) {
                    return Reading.absent(source);
                }
                List<EditorOnWindows> editors = new ArrayList<>();
                for (EditorProduct product : EditorProduct.values()) {
                    onWindows(at, product, roaming.get(), profile.get()).ifPresent(editors::add);
                }
                return Reading.known(editors, source);
            });

    /**
     * The configuration folders of GoLand below %APPDATA%, such as {@code GoLand2026.1}; absent if there is none
     * (https://www.jetbrains.com/help/go/directories-used-by-the-ide-to-store-settings-caches-plugins-and-logs.html).
     */
    public static final Probe<List<String>> GOLAND = new Probe<>("editor.goland", Sensitivity.PUBLIC,
            names -> String.join(", ", names), (at, earlier) -> {
                Source source = new Source(Place.WINDOWS, "%APPDATA%\\JetBrains");
                Optional<WindowsPath> roaming = at.windows().folder(KnownFolder.ROAMING_APP_DATA);
                if (roaming.isEmpty()) {
                    return Reading.absent(source);
                }
                List<String> names = at.windows().list(roaming.get().resolve("JetBrains")).orElse(List.of()).stream()
                        .filter(name -> GOLAND_FOLDER.matcher(name).matches()).sorted().toList();
                return Reading.of(Optional.of(names).filter(found -> !found.isEmpty()), source);
            });

    /** The folder .idea of the project, in which JetBrains' editors keep what they know of it; absent if none. */
    public static final Probe<LinuxPath> IDEA_FOLDER = new Probe<>("editor.idea-folder", Sensitivity.PERSONAL,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath folder = earlier.need(ProjectProbes.ROOT).resolve(".idea");
                return Reading.of(distro.status(folder).filter(status -> status.kind() == FileStatus.Kind.FOLDER)
                        .map(status -> folder), new Source(distro.place(), folder.toString()));
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
                if (earlier.ask(ProjectProbes.ROOT).found().isPresent()) {
                    Reading<JsoncDocument> workspace = earlier.ask(WORKSPACE_SETTINGS);
                    if (workspace instanceof Reading.Unknown<JsoncDocument> unknown) {
                        // the strongest level cannot be read: what the weaker ones say may not be what counts
                        return Reading.unknown(unknown.trouble());
                    }
                    workspace.found().ifPresent(documents::add);
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

    // a product is there if either of its folders is: a new one has no extensions, a portable one no settings here
    private static Optional<EditorOnWindows> onWindows(Case at, EditorProduct product, WindowsPath roaming,
            WindowsPath profile) throws GatewayException {
        WindowsPath folder = product.extensionsFolder(profile);
        Optional<List<String>> names = at.windows().list(folder);
        if (names.isEmpty() && at.windows().status(product.userFolder(roaming)).isEmpty()) {
            return Optional.empty();
        }
        String removed = names.isEmpty() ? "" : at.windows().read(folder.resolve(".obsolete"), Command.LIMIT)
                .map(Blob::text).orElse("");
        return Optional.of(new EditorOnWindows(product, names.orElse(List.of()).stream()
                .filter(name -> product.wslExtensions().stream().anyMatch(id -> EditorProduct.isExtension(name, id)))
                .filter(name -> !removed.contains('"' + name + '"')).sorted().toList()));
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
        for (EditorProduct product : EditorProduct.values()) {
            WindowsPath path = product.userFolder(roaming.get()).resolve("settings.json");
            at.windows().read(path, Command.LIMIT)
                    .ifPresent(blob -> documents.add(JsoncDocument.of(Place.WINDOWS, path.toString(), blob)));
        }
    }
}
