package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions about the editors' servers in the distro and the commands that open a folder from a terminal. */
public final class EditorServerProbes {

    /** Name of the file in a server's folder that it reads when it starts. */
    public static final String SETUP = "server-env-setup";

    // $1 folder of a server. A whole server has its own node and the description of the product beside it. The two
    // layouts are those of windows of WSL (bin/COMMIT) and of the newer command line (cli/servers/NAME/server). What a
    // repair put aside is none any more: the editor fetches it when it connects.
    private static final String INSTALLS = DistroFiles.LOOKING + """
            [ -d "$1" ] || exit 4
            open "$1" || exit 5
            n=0; a=0
            for d in "$1"/bin/* "$1"/cli/servers/*/server; do
              [ -d "$d" ] || continue
              case $d in *.incomplete) a=1; continue;; esac
              n=1; c=0; [ -x "$d/node" ] && [ -f "$d/product.json" ] && c=1
              printf '%s\\0%s\\0' "$d" "$c"
            done
            [ $n = 0 ] && [ $a = 0 ] && [ -d "$1/bin" ] && printf '%s\\0000\\0' "$1/bin"
            exit 0
            """;

    /**
     * One unpacked server; also the folder of servers itself while it is empty.
     *
     * @param folder   where it lies
     * @param complete false if the program that runs it, or its description, is missing
     */
    public record Install(LinuxPath folder, boolean complete) {
    }

    /** What is unpacked in the folder of each server that is there, by the folder's name. */
    public static final Probe<Map<String, List<Install>>> INSTALLED = new Probe<>("editor.server-installs",
            Sensitivity.PERSONAL, EditorServerProbes::shown, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Map<String, List<Install>> installs = new TreeMap<>();
                for (String server : earlier.need(EditorProbes.SERVERS)) {
                    LinuxPath folder = earlier.need(DistroProbes.HOME).resolve(server);
                    Output output = distro.run(DistroFiles.script(INSTALLS, folder.toString()));
                    if (!output.ok()) {
                        throw DistroFiles.notLooked(folder, output);
                    }
                    installs.put(server, installs(output.text()));
                }
                return Reading.known(installs, new Source(distro.place(), "bin and cli/servers of each server"));
            });

    /** The commands of the editors that are on PATH and lie on a Windows drive, such as {@code code}. */
    public static final Probe<List<FoundTool>> COMMANDS = new Probe<>("editor.commands", Sensitivity.PERSONAL,
            tools -> String.join(", ", tools.stream().map(FoundTool::path).toList()), (at, earlier) -> {
                Mounts mounts = earlier.need(FileProbes.MOUNTS);
                List<FoundTool> tools = new ArrayList<>();
                for (EditorProduct product : EditorProduct.values()) {
                    GoProbes.search(at, earlier, product.command(), DistroProbes.searchPath(earlier)).stream()
                            .filter(tool -> LinuxPath.parse(tool.path()).flatMap(mounts::holding)
                                    .filter(Mount::isWindowsDrive).isPresent())
                            .findFirst().ifPresent(tools::add);
                }
                return Reading.known(tools, new Source(at.distro(earlier).place(), "PATH"));
            });

    /** The text of the first of these commands, which is a script; absent if there is none. It is not run. */
    public static final Probe<String> COMMAND_SCRIPT = new Probe<>("editor.command-script", Sensitivity.PERSONAL,
            text -> text.lines().count() + " lines", (at, earlier) -> {
                Optional<LinuxPath> path = earlier.need(COMMANDS).stream().findFirst()
                        .flatMap(tool -> LinuxPath.parse(tool.path()));
                Source source = new Source(at.distro(earlier).place(), path.map(LinuxPath::toString).orElse("PATH"));
                return path.isEmpty() ? Reading.absent(source)
                        : Reading.of(at.distro(earlier).readText(path.get()), source);
            });

    /** Every {@code cmd.exe} on PATH. */
    public static final Probe<List<FoundTool>> COMMAND_PROMPT = new Probe<>("editor.cmd-on-path", Sensitivity.PERSONAL,
            tools -> String.join(", ", tools.stream().map(FoundTool::path).toList()), (at, earlier) ->
                    Reading.known(GoProbes.search(at, earlier, "cmd.exe", DistroProbes.searchPath(earlier)),
                            new Source(at.distro(earlier).place(), "PATH")));

    /**
     * The file server-env-setup of each server that is there, which it reads when it starts; by the folder's name, a
     * missing one left out (https://code.visualstudio.com/docs/remote/wsl#_advanced-environment-setup-script).
     */
    public static final Probe<Map<String, Blob>> ENVIRONMENT_SETUP = new Probe<>("editor.server-env-setup",
            Sensitivity.SECRET, files -> String.join(", ", files.keySet()), (at, earlier) -> {
                Map<String, Blob> files = new TreeMap<>();
                for (String server : earlier.need(EditorProbes.SERVERS)) {
                    at.distro(earlier).read(earlier.need(DistroProbes.HOME).resolve(server).resolve(SETUP), 64 << 10)
                            .ifPresent(content -> files.put(server, content));
                }
                return Reading.known(files, new Source(at.distro(earlier).place(), SETUP + " of each server"));
            });

    private EditorServerProbes() {
    }

    private static List<Install> installs(String text) {
        List<Install> installs = new ArrayList<>();
        String[] parts = text.split("\0");
        for (int i = 0; i + 1 < parts.length; i += 2) {
            installs.add(new Install(LinuxPath.of(parts[i]), parts[i + 1].equals("1")));
        }
        return installs;
    }

    private static String shown(Map<String, List<Install>> installs) {
        return String.join("; ", installs.entrySet().stream().map(entry -> entry.getKey() + ": "
                + String.join(", ", entry.getValue().stream()
                .map(each -> each.folder().name() + (each.complete() ? "" : " (not complete)")).toList())).toList());
    }
}
