package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions about the Go tools in the distro: which file wins, and what it is. */
public final class GoProbes {

    // $1 name, $2.. folders. A file that is no regular file is no tool; od and not xxd, which minimal systems lack.
    private static final String SEARCH = """
            n=$1; shift
            for d; do f=$d/$n; [ -f "$f" ] || continue
              x=0; [ -x "$f" ] && x=1
              printf '%s\\0%s\\0%s\\0' "$f" "$x" "m$(od -An -v -tx1 -N20 -- "$f" 2>/dev/null | tr -d ' \\n')"
            done
            """;

    // where people unpack Go and Delve without telling PATH
    private static final List<String> USUAL_FOLDERS = List.of("/usr/local/go/bin", "/usr/lib/go/bin", "/usr/local/bin",
            "/usr/bin", "/opt/go/bin", "/opt/delve/bin", "/snap/bin");

    // the same below the home folder; version managers keep their own there (facts: cases.md R26)
    private static final List<String> HOME_FOLDERS = List.of(".local/go/bin", ".local/bin", "bin", "go/bin",
            "sdk/go/bin", ".asdf/shims", ".goenv/shims", ".local/share/mise/shims");

    private static final Pattern DELVE_VERSION = Pattern.compile("(?m)^Version: (\\S+)");
    private static final Pattern GO_VERSION = Pattern.compile("go version go(\\S+)");

    /** Every {@code go} on the developer's PATH, in order. */
    public static final Probe<List<FoundTool>> GO_ON_PATH = onPath("go.on-path", "go");

    /** Every {@code go.exe} on PATH: Windows' own, which interop puts there. */
    public static final Probe<List<FoundTool>> WINDOWS_GO_ON_PATH = onPath("go.windows-on-path", "go.exe");

    /** The Linux Go that the developer's commands run: the first on PATH, else one in a usual folder. */
    public static final Probe<FoundTool> GO = new Probe<>("go.tool", Sensitivity.PERSONAL, FoundTool::path,
            (at, earlier) -> {
                List<FoundTool> found = new ArrayList<>(earlier.need(GO_ON_PATH));
                found.addAll(search(at, earlier, "go", usualFolders(earlier)));
                return Reading.of(found.stream().filter(FoundTool::executable)
                        .filter(tool -> !tool.isWindowsProgram()).findFirst(),
                        new Source(at.distro(earlier).place(), "PATH and the usual folders"));
            });

    /** The release of that Go, for example {@code 1.24.4}. */
    public static final Probe<String> GO_VERSION_NUMBER = new Probe<>("go.version", Sensitivity.PUBLIC,
            Probe.Cost.PROGRAM,
            (at, earlier) -> {
                FoundTool go = earlier.need(GO);
                if (!go.isElf()) {
                    return Reading.absent(new Source(at.distro(earlier).place(), go.path()));
                }
                // local: a go line in a project must not make this download another Go
                Output output = at.distro(earlier).run(Command.of("env", "GOTOOLCHAIN=local", go.path(), "version")
                        .within(Duration.ofSeconds(10)));
                return version(GO_VERSION, output, new Source(at.distro(earlier).place(), go.path() + " version"));
            });

    /**
     * How the Go extension finds Delve.
     *
     * @param setting go.alternateTools.dlv if it is set
     * @param wanted  its value, with {@code ~} and {@code ${workspaceFolder}} replaced as the extension does
     * @param named   the file that the setting names, if it names one that is there
     * @param searched the folders that are searched besides: $GOBIN, bin of GOPATH, GOROOT/bin, PATH; in this order
     * @param found   what is found in them
     * @param spare   further files in usual folders, where the extension does not look
     * @param own     paths of those files to which the developer's own environment and settings lead, and that do not
     *                lie in the project: only these may be executed by a diagnosis
     */
    public record DelveLookup(Optional<EditorSettings.Found> setting, Optional<String> wanted,
            Optional<FoundTool> named, List<String> searched, List<FoundTool> found, List<FoundTool> spare,
            Set<String> own) {

        public DelveLookup {
            searched = List.copyOf(searched);
            found = List.copyOf(found);
            spare = List.copyOf(spare);
            own = Set.copyOf(own);
        }

        /** The Delve that the extension starts; empty if there is none. */
        public Optional<FoundTool> winner() {
            return named.filter(FoundTool::executable)
                    .or(() -> found.stream().filter(FoundTool::executable).findFirst());
        }

        /** True if only the project leads to the winner, or it lies there; a diagnosis then never executes it. */
        public boolean namedByProject() {
            return winner().filter(tool -> !own.contains(tool.path())).isPresent();
        }

        /** Every executable program of Linux that may be executed, the extension's order first. */
        public List<FoundTool> candidates() {
            return Stream.concat(found.stream(), spare.stream()).filter(tool -> tool.executable() && tool.isElf()
                    && own.contains(tool.path())).toList();
        }
    }

    /**
     * The search for Delve, in the extension's order (golang/vscode-go extension/src/utils/pathUtils.ts): an absolute
     * and executable go.alternateTools.dlv, $GOBIN, bin of go.toolsGopath or GOPATH, GOROOT/bin, PATH. A setting that
     * leads nowhere is silently skipped.
     */
    public static final Probe<DelveLookup> DELVE = new Probe<>("go.delve", Sensitivity.PERSONAL,
            lookup -> lookup.winner().map(FoundTool::path).orElse("none"), (at, earlier) -> Reading.known(
                    new DelveSearch(at, earlier).lookup(),
                    new Source(at.distro(earlier).place(), "settings, GOBIN, GOPATH, GOROOT, PATH")));

    /** The release of the Delve that the extension starts, for example {@code 1.24.0}; absent if there is none. */
    public static final Probe<String> DELVE_VERSION_NUMBER = new Probe<>("go.delve-version", Sensitivity.PUBLIC,
            Probe.Cost.PROGRAM,
            (at, earlier) -> {
                DelveLookup lookup = earlier.need(DELVE);
                Source source = new Source(at.distro(earlier).place(), "dlv version");
                Optional<FoundTool> delve = lookup.winner();
                // a shell takes any other executable file for a script, so only a program of this system is asked
                if (delve.isEmpty() || !delve.get().isElf()) {
                    return Reading.absent(source);
                }
                if (lookup.namedByProject()) {
                    throw new GatewayException(new Trouble.Denied(
                            delve.get().path() + " is named by the project and is not executed"));
                }
                Output output = at.distro(earlier).run(Command.of(delve.get().path(), "version")
                        .within(Duration.ofSeconds(10)));
                return version(DELVE_VERSION, output, new Source(at.distro(earlier).place(),
                        delve.get().path() + " version"));
            });

    private GoProbes() {
    }

    private static Reading<String> version(Pattern pattern, Output output, Source source) throws GatewayException {
        Matcher matcher = pattern.matcher(output.text());
        if (!matcher.find()) {
            throw new GatewayException(new Trouble.Unreadable(source.what() + " answered "
                    + (output.text() + output.errorText()).strip()));
        }
        return Reading.known(matcher.group(1), source);
    }

    private static Probe<List<FoundTool>> onPath(String id, String name) {
        return new Probe<>(id, Sensitivity.PERSONAL,
                tools -> tools.isEmpty() ? "none" : String.join(", ", tools.stream().map(FoundTool::path).toList()),
                (at, earlier) -> Reading.known(
                        search(at, earlier, name, DistroProbes.searchPath(earlier)),
                        new Source(at.distro(earlier).place(), "PATH")));
    }

    /** Where people put tools without telling PATH; also below the home folder. */
    static List<String> usualFolders(Facts earlier) {
        Set<String> folders = new LinkedHashSet<>(USUAL_FOLDERS);
        String home = earlier.need(DistroProbes.HOME).toString();
        HOME_FOLDERS.forEach(folder -> folders.add(home + "/" + folder));
        return List.copyOf(folders);
    }

    static List<FoundTool> search(Case at, Facts earlier, String name, List<String> folders)
            throws GatewayException {
        DistroGateway distro = at.distro(earlier);
        List<String> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(folders);
        Output output = distro.run(DistroFiles.script(SEARCH, arguments.toArray(String[]::new)));
        if (!output.ok() || output.truncated()) {
            // that the search broke off is not the answer that there is nothing
            throw new GatewayException(new Trouble.Unreadable("looking for " + name + ": "
                    + output.errorText().strip()));
        }
        String[] parts = output.text().split("\0");
        List<FoundTool> tools = new ArrayList<>();
        for (int i = 0; i + 2 < parts.length; i += 3) {
            tools.add(new FoundTool(parts[i], parts[i + 1].equals("1"), parts[i + 2].substring(1)));
        }
        return tools;
    }
}
