package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about the Go module of the program; go.mod is read as text, go is not run in the project. */
public final class ModuleProbes {

    // $1 folder. Prints the nearest go.mod upwards, else "none" and the folders below that hold one.
    private static final String FIND = DistroFiles.LOOKING + """
            [ -d "$1" ] || { seen "$1" || exit 5; exit 4; }
            open "$1" || exit 5
            d=$1
            while [ ! -f "$d/go.mod" ] && [ -n "$d" ]; do d=${d%/*}; done
            [ -f "$d/go.mod" ] && { printf 'above\\0%s\\0' "$d/go.mod"; exit 0; }
            printf 'below\\0'
            for f in "$1"/*/go.mod "$1"/*/*/go.mod; do [ -f "$f" ] && printf '%s\\0' "${f%/go.mod}"; done
            exit 0
            """;

    /**
     * The modules of all programs that the examined sessions build; if there is no launch.json, of the project folder.
     * Absent if the sessions build nothing.
     */
    public static final Probe<List<ProgramModule>> MODULES = new Probe<>("module.programs", Sensitivity.PERSONAL,
            modules -> String.join(", ", modules.stream().map(each -> each.modFile().map(LinuxPath::toString)
                    .orElse("none for " + each.folder())).toList()), ModuleProbes::modules);

    /**
     * The Go that builds the examined program.
     *
     * @param version  its version
     * @param switched true if it is not the Go that was found, but one that this Go fetches because go.mod wants it
     */
    public record BuildingGo(GoVersion version, boolean switched) {
    }

    /**
     * The Go that builds the examined program: the one that is found, or a newer one that it fetches for go.mod since
     * Go 1.21 (golang/go src/cmd/go/internal/toolchain/select.go). Absent if there is no Go.
     */
    public static final Probe<BuildingGo> BUILDING_GO = new Probe<>("module.building-go", Sensitivity.PUBLIC,
            go -> go.version().written() + (go.switched() ? " (fetched for go.mod)" : ""), (at, earlier) -> {
                Reading<String> found = earlier.ask(GoProbes.GO_VERSION_NUMBER);
                if (!(found instanceof Reading.Known<String> known)) {
                    return found.map(text -> null);
                }
                GoVersion local = GoVersion.parse(known.value()).orElseThrow(() -> new GatewayException(
                        new Trouble.Unreadable("go version says " + known.value())));
                Optional<GoVersion> wanted = wanted(earlier).filter(version -> version.compareTo(local) > 0)
                        .filter(version -> local.isAtLeast(1, 21) && mayFetch(earlier));
                return Reading.known(new BuildingGo(wanted.orElse(local), wanted.isPresent()), known.source());
            });

    private ModuleProbes() {
    }

    /** True if the Go that is found fetches a newer one when go.mod wants it. */
    public static boolean mayFetch(Facts facts) {
        // without any value Go keeps to itself (select.go: a packager has removed the default)
        String setting = facts.need(GoEnvironmentProbes.ENVIRONMENT).find("GOTOOLCHAIN")
                .map(GoEnvironment.Value::text).orElse("local");
        return setting.equals("auto") || setting.equals("path") || setting.endsWith("+auto")
                || setting.endsWith("+path");
    }

    // where no session builds, or no project is chosen, no go.mod can ask for another Go
    private static Optional<GoVersion> wanted(Facts earlier) {
        return earlier.ask(MODULES).found().orElse(List.of()).stream()
                .flatMap(module -> module.mod().flatMap(GoMod::wanted).stream()).max(GoVersion::compareTo);
    }

    private static Reading<List<ProgramModule>> modules(Case at, Facts earlier) throws GatewayException {
        DistroGateway distro = at.distro(earlier);
        Source source = new Source(distro.place(), "go.mod");
        List<ProgramModule> modules = new ArrayList<>();
        Reading<List<DebugTarget>> targets = earlier.ask(DebugProbes.TARGETS);
        if (targets instanceof Reading.Unknown<List<DebugTarget>> unknown) {
            return Reading.unknown(unknown.trouble());
        }
        if (targets instanceof Reading.Absent<List<DebugTarget>>) {
            modules.add(module(distro, Optional.empty(), earlier.need(ProjectProbes.ROOT).toString()));
            return Reading.known(modules, source);
        }
        List<DebugTarget> building = earlier.need(DebugProbes.TARGETS).stream().filter(DebugTarget::builds).toList();
        for (DebugTarget target : building) {
            String program = target.program().orElse("${workspaceFolder}");
            // ${file} and the like stand for what is open in the editor, which nobody told
            if (!program.contains("${")) {
                modules.add(module(distro, Optional.of(target.name()), program));
            }
        }
        if (modules.isEmpty() && !building.isEmpty()) {
            throw new GatewayException(new Trouble.NotChosen("breakpoint",
                    new Trouble.Words("trouble.open-file", Map.of()),
                    "the program depends on the file that is open in the editor (--break FILE:LINE)"));
        }
        return modules.isEmpty() ? Reading.absent(source) : Reading.known(modules, source);
    }

    private static ProgramModule module(DistroGateway distro, Optional<String> session, String program)
            throws GatewayException {
        boolean file = program.endsWith(".go");
        LinuxPath path = LinuxPath.parse(program).orElseThrow(() -> new GatewayException(
                new Trouble.Unreadable("the program " + program + " is no absolute path")));
        LinuxPath folder = file ? path.parent().orElse(LinuxPath.ROOT) : path;
        Output output = distro.run(DistroFiles.script(FIND, folder.toString()));
        if (output.exit() == 4) {
            throw new GatewayException(new Trouble.Missing("there is no folder " + folder));
        }
        if (output.exit() == DistroFiles.MAY_NOT_LOOK) {
            throw DistroFiles.notLooked(folder, output);
        }
        String[] parts = answer(output);
        if (parts[0].equals("below")) {
            List<LinuxPath> below = List.of(parts).stream().skip(1).flatMap(text -> LinuxPath.parse(text).stream())
                    .toList();
            return new ProgramModule(session, folder, file, Optional.empty(), Optional.empty(), below);
        }
        LinuxPath modFile = LinuxPath.of(parts[1]);
        Optional<GoMod> mod = distro.readText(modFile).map(GoMod::parse);
        return new ProgramModule(session, folder, file, Optional.of(modFile), mod, List.of());
    }

    /** "above" and a file, or "below" and folders: no answer at all is not the answer that there is none. */
    static String[] answer(Output output) throws GatewayException {
        String[] parts = output.text().split("\0");
        boolean answered = parts.length > 0 && parts[0].equals("below")
                || parts.length > 1 && parts[0].equals("above");
        if (!output.ok() || output.truncated() || !answered) {
            throw new GatewayException(new Trouble.Unreadable("looking for go.mod: " + output.errorText().strip()));
        }
        return parts;
    }
}
