package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Go modules in and around the folder that the editor opens.
 *
 * @param file  the go.work or go.mod that counts for the folder itself; empty if there is none in it or above
 * @param below folders of modules one or two levels below, of which only the first {@link #MOST} are listed
 */
public record WorkspaceModules(Optional<LinuxPath> file, List<Below> below) {

    /** How many modules are listed. */
    public static final int MOST = 50;

    /**
     * A module below.
     *
     * @param folder where its go.mod is
     * @param mod    what stands in it; empty if it cannot be read
     */
    public record Below(LinuxPath folder, Optional<GoMod> mod) {
    }

    public WorkspaceModules {
        below = List.copyOf(below);
    }

    // $1 folder. Prints go.work or go.mod of the folder or above it, else the folders of modules below.
    private static final String FIND = DistroFiles.LOOKING + """
            [ -d "$1" ] || { seen "$1" || exit 5; exit 4; }
            open "$1" || exit 5
            d=$1
            while :; do
              for n in go.work go.mod; do [ -f "$d/$n" ] && { printf 'workspace\\0%s\\0' "$d/$n"; exit 0; }; done
              [ -n "$d" ] || break
              d=${d%/*}
            done
            printf 'modules\\0'
            for f in "$1"/*/go.mod "$1"/*/*/go.mod; do [ -f "$f" ] && printf '%s\\0' "${f%/go.mod}"; done
            exit 0
            """;

    /** The modules of the project folder. */
    public static final Probe<WorkspaceModules> OF_PROJECT = new Probe<>("module.workspace", Sensitivity.PERSONAL,
            modules -> modules.file().map(LinuxPath::toString).orElse(modules.below().size() + " modules below"),
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath root = earlier.need(ProjectProbes.ROOT);
                Output output = distro.run(DistroFiles.script(FIND, root.toString()));
                String[] parts = output.text().split("\0");
                if (output.exit() == 4) {
                    throw new GatewayException(new Trouble.Missing("there is no folder " + root));
                }
                if (!output.ok() || parts.length == 0) {
                    throw DistroFiles.notLooked(root, output);
                }
                Source source = new Source(distro.place(), root + ": go.work and go.mod");
                if (parts[0].equals("workspace") && parts.length > 1) {
                    return Reading.known(new WorkspaceModules(LinuxPath.parse(parts[1]), List.of()), source);
                }
                List<Below> below = new ArrayList<>();
                for (String folder : List.of(parts).subList(1, Math.min(parts.length, MOST + 1))) {
                    LinuxPath path = LinuxPath.of(folder);
                    below.add(new Below(path, distro.readText(path.resolve("go.mod")).map(GoMod::parse)));
                }
                return Reading.known(new WorkspaceModules(Optional.empty(), below), source);
            });
}
