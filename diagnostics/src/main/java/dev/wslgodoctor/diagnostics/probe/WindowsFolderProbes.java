package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about the folders of Windows that a terminal in the distro needs on its PATH. */
public final class WindowsFolderProbes {

    /** The program that Windows' own commands and the editors' scripts ask for. */
    public static final String COMMAND_PROMPT = "cmd.exe";

    // win32DirName of product.json, which microsoft/vscode build/win32/code.iss installs to
    private static final List<String> EDITORS = List.of("Microsoft VS Code", "Microsoft VS Code Insiders", "VSCodium");

    private static final Pattern SYSTEM_ROOT = Pattern.compile("(?i)%(SystemRoot|windir)%");

    /**
     * Where {@code cmd.exe} and the editors' commands lie, seen from the distro: the folder by the command's name. They
     * are looked for in the folders of Windows that WSL puts on PATH, in those of the Path of Windows and where the
     * editors' setups put them; one that is not found is left out.
     */
    public static final Probe<Map<String, String>> COMMAND_FOLDERS = new Probe<>("distro.windows-command-folders",
            Sensitivity.PERSONAL, found -> found.isEmpty() ? "none" : String.join(", ", found.values()),
            (at, earlier) -> {
                List<String> folders = folders(at, earlier);
                List<String> names = new ArrayList<>(List.of(COMMAND_PROMPT));
                for (EditorProduct product : EditorProduct.values()) {
                    names.add(product.command());
                }
                Map<String, String> found = new LinkedHashMap<>();
                for (String name : names) {
                    GoProbes.search(at, earlier, name, folders).stream().filter(FoundTool::executable).findFirst()
                            .ifPresent(tool -> found.put(name, tool.path().substring(0, tool.path().lastIndexOf('/'))));
                }
                return Reading.known(found, new Source(at.distro(earlier).place(),
                        "the Path of Windows and the usual folders"));
            });

    private WindowsFolderProbes() {
    }

    /** Where the system folder of Windows is usually seen from the distro, whether it was looked for or not. */
    public static String usualSystemFolder(Facts facts) {
        return facts.need(FileProbes.MOUNTS).drives().toLinux(WindowsPath.of("C:\\Windows\\System32"))
                .map(LinuxPath::toString).orElse("/mnt/c/Windows/System32");
    }

    private static List<String> folders(Case at, Facts earlier) throws GatewayException {
        Mounts mounts = earlier.need(FileProbes.MOUNTS);
        Set<String> folders = new LinkedHashSet<>();
        for (String folder : earlier.need(DistroProbes.ACCOUNT_OF_DEVELOPER).path()) {
            if (LinuxPath.parse(folder).flatMap(mounts::holding).filter(Mount::isWindowsDrive).isPresent()) {
                folders.add(folder);
            }
        }
        String root = at.windows().folder(KnownFolder.WINDOWS).map(WindowsPath::toString).orElse("C:\\Windows");
        DriveMounts drives = mounts.drives();
        List<String> path = new ArrayList<>(earlier.ask(HostProbes.PATH).found().orElse(List.of()));
        // whatever a program did to the Path of Windows, its system folder is known
        path.add(root + "\\System32");
        // and an editor can be installed without being put on it
        for (KnownFolder programs : List.of(KnownFolder.LOCAL_APP_DATA, KnownFolder.PROGRAM_FILES)) {
            Optional<WindowsPath> above = at.windows().folder(programs).map(folder ->
                    programs == KnownFolder.LOCAL_APP_DATA ? folder.resolve("Programs") : folder);
            above.ifPresent(folder -> EDITORS.forEach(name ->
                    path.add(folder.resolve(name).resolve("bin").toString())));
        }
        for (String folder : path) {
            Optional<WindowsPath> windows = WindowsPath.parse(
                    SYSTEM_ROOT.matcher(folder).replaceAll(Matcher.quoteReplacement(root)));
            windows.flatMap(drives::toLinux).map(LinuxPath::toString).ifPresent(folders::add);
        }
        return List.copyOf(folders);
    }
}
