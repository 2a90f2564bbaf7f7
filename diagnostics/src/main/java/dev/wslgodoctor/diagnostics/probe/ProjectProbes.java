package dev.wslgodoctor.diagnostics.probe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.Trouble.Words;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions about the project folder. */
public final class ProjectProbes {

    // a machine can have thousands of old folders; the reading must stay short
    private static final int MOST_RECENT = 300;

    /** Folders that the editors on Windows had open, in no particular order. */
    public static final Probe<List<RecentFolder>> RECENT = new Probe<>("project.recent", Sensitivity.PERSONAL,
            folders -> folders.size() + " folders", (at, earlier) -> {
                Source source = new Source(Place.WINDOWS, "User\\workspaceStorage of each editor in %APPDATA%");
                Optional<WindowsPath> roaming = at.windows().folder(KnownFolder.ROAMING_APP_DATA);
                if (roaming.isEmpty()) {
                    return Reading.absent(source);
                }
                Set<RecentFolder> folders = new LinkedHashSet<>();
                for (EditorProduct product : EditorProduct.values()) {
                    collect(at, product, product.userFolder(roaming.get()).resolve("workspaceStorage"), folders);
                }
                return Reading.known(withNames(folders, earlier), source);
            });

    /**
     * The project folder in the distro's spelling, links not resolved: the chosen one, else the only one that an editor
     * had open for this distro. Unknown (Missing) if the chosen one is no folder there.
     */
    public static final Probe<LinuxPath> ROOT = new Probe<>("project.root", Sensitivity.PERSONAL, (at, earlier) -> {
        String name = earlier.need(WslProbes.DISTRO).name();
        if (at.choice().project().isPresent()) {
            LinuxPath root = inDistro(at.choice().project().get());
            requireFolder(at, earlier, root);
            return Reading.known(root, new Source(Place.distro(name), "the chosen project folder"));
        }
        List<LinuxPath> recent = earlier.ask(RECENT).found().orElse(List.of()).stream()
                .flatMap(folder -> folderIn(folder, name).stream()).distinct().toList();
        if (recent.size() != 1) {
            throw new GatewayException(new Trouble.NotChosen("project", new Words("trouble.no-project",
                    Map.of("count", String.valueOf(recent.size()))), "no project folder was chosen (--project); "
                    + recent.size() + " were open in an editor"));
        }
        return Reading.known(recent.getFirst(), new Source(Place.WINDOWS, "the only folder an editor had open"));
    });

    /** The project folder with all symbolic links resolved; absent if there is no such folder. */
    public static final Probe<LinuxPath> REAL_ROOT = new Probe<>("project.real-root", Sensitivity.PERSONAL,
            (at, earlier) -> {
                LinuxPath root = earlier.need(ROOT);
                Output output = at.distro(earlier).run(Command.of("readlink", "-e", "--", root.toString()));
                Source source = new Source(at.distro(earlier).place(), "readlink -e " + root);
                if (!output.ok()) {
                    requireAllowed(() -> at.distro(earlier).status(root));
                }
                return Reading.of(Optional.of(output.text()).filter(text -> output.ok())
                        .map(text -> text.endsWith("\n") ? text.substring(0, text.length() - 1) : text)
                        .flatMap(LinuxPath::parse), source);
            });

    /**
     * The project folder, of which it is known that the developer may list it: what is searched for in it and not found
     * is not there. Unknown (Denied) if the developer may not.
     */
    public static final Probe<LinuxPath> OPEN_ROOT = new Probe<>("project.open-root", Sensitivity.PERSONAL,
            (at, earlier) -> {
                LinuxPath root = earlier.need(ROOT);
                requireAllowed(() -> at.distro(earlier).list(root));
                return Reading.known(root, new Source(at.distro(earlier).place(), root.toString()));
            });

    private interface Look {
        Object at() throws GatewayException;
    }

    private ProjectProbes() {
    }

    private static void requireAllowed(Look look) throws GatewayException {
        try {
            look.at();
        } catch (GatewayException e) {
            if (e.trouble() instanceof Trouble.Denied) {
                throw e;
            }
            // whoever goes on meets the same trouble and says what it means for him
        }
    }

    private static List<RecentFolder> withNames(Set<RecentFolder> folders, Facts earlier) {
        if (folders.stream().noneMatch(folder -> folder.distro().filter(RecentFolder.DEFAULT_DISTRO::equals)
                .isPresent())) {
            return List.copyOf(folders);
        }
        Optional<String> name = earlier.ask(WslProbes.LIST).found().stream().flatMap(List::stream)
                .filter(DistroRow::isDefault).map(DistroRow::name).findFirst();
        return folders.stream().map(folder -> name.map(folder::named).orElse(folder)).distinct().toList();
    }

    private static void collect(Case at, EditorProduct editor, WindowsPath storage, Set<RecentFolder> folders)
            throws GatewayException {
        List<String> ids = at.windows().list(storage).orElse(List.of());
        for (String id : ids.subList(0, Math.min(ids.size(), MOST_RECENT))) {
            Optional<Blob> file = at.windows().read(storage.resolve(id).resolve("workspace.json"), 64 << 10);
            file.flatMap(content -> folder(editor, content)).ifPresent(folders::add);
        }
    }

    private static Optional<RecentFolder> folder(EditorProduct editor, Blob file) {
        try {
            return JsonParser.parseString(file.text()) instanceof JsonObject object && object.has("folder")
                    ? RecentFolder.of(editor, object.get("folder").getAsString()) : Optional.empty();
        } catch (JsonParseException | UnsupportedOperationException | IllegalStateException e) {
            // another program's file, and a broken one tells nothing
            return Optional.empty();
        }
    }

    /** Such a folder in the spelling of this distro; empty if it is one of another distro. */
    public static Optional<LinuxPath> folderIn(RecentFolder folder, String distro) {
        if (folder.distro().isPresent()) {
            return folder.linux().filter(path -> folder.distro().get().equalsIgnoreCase(distro));
        }
        return folder.windows().flatMap(windows -> windows.inWsl()
                .filter(inside -> inside.distro().equalsIgnoreCase(distro)).map(inside -> inside.path())
                .or(() -> DriveMounts.USUAL.toLinux(windows)));
    }

    private static void requireFolder(Case at, Facts earlier, LinuxPath root) throws GatewayException {
        Optional<FileStatus> status;
        try {
            status = at.distro(earlier).status(root);
        } catch (GatewayException e) {
            // the choice itself is known while the distro gives no answer; whatever asks about its content fails alike
            return;
        }
        if (status.filter(found -> found.kind() == FileStatus.Kind.FOLDER).isEmpty()) {
            throw new GatewayException(new Trouble.Missing(new Words("trouble.missing-project",
                    Map.of("folder", root.toString())), status.isEmpty() ? "there is no project folder " + root
                    : root + " is not a folder"));
        }
    }

    /**
     * A path in the distro's spelling.
     *
     * @param path in any spelling
     * @return empty if it is no absolute path of Windows or of a distro
     */
    public static Optional<LinuxPath> linux(String path) {
        return LinuxPath.parse(path).or(() -> WindowsPath.parse(path).flatMap(windows -> windows.inWsl()
                .map(inside -> inside.path()).or(() -> DriveMounts.USUAL.toLinux(windows))));
    }

    private static LinuxPath inDistro(String chosen) throws GatewayException {
        return linux(chosen).orElseThrow(() -> new GatewayException(
                new Trouble.Unreadable(chosen + " is no absolute path of Windows or of the distribution")));
    }
}
