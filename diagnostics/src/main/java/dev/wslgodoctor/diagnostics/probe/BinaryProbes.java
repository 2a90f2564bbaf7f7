package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about the programs that debug sessions run, and the sources they were built from. */
public final class BinaryProbes {

    private static final int MOST_PROCESSES = 8;
    private static final String DELETED = " (deleted)";

    // $1.. process numbers. readlink of a process that is gone or another user's prints nothing.
    private static final String EXECUTABLES = """
            for p; do printf '%s\\0' "$(readlink "/proc/$p/exe" 2>/dev/null)"; done
            """;

    // $1 project folder. Upwards as the go command looks, then downwards as far as a workspace of modules reaches.
    private static final String MODULES = """
            d=$1
            while [ -n "$d" ] && [ ! -f "$d/go.mod" ]; do d=${d%/*}; done
            m() { [ -r "$1/go.mod" ] || exit 5
              printf '%s\\0%s\\0' "$1" "$(sed -n 's/^module[[:space:]][[:space:]]*//p' "$1/go.mod" | head -n 1)"; }
            [ -r "$1" ] && [ -x "$1" ] || exit 5
            if [ -n "$d" ]; then m "$d"; fi
            find "$1/" -maxdepth 4 \\( -name .git -o -name vendor -o -name node_modules -o -name testdata \\) -prune \\
              -o -type f -name go.mod -print 2>/dev/null | head -n 50 | while IFS= read -r f; do m "${f%/go.mod}"; done
            """;

    // $1 folder, $2 program. -H: the program may be the link /proc/N/exe, whose own time means nothing.
    private static final String NEWER = """
            find -H "$1" \\( -name .git -o -name vendor -o -name node_modules -o -name testdata \\) -prune \\
              -o -type f -name '*.go' ! -name '*_test.go' -newer "$2" -print 2>/dev/null | head -n 200
            """;

    /**
     * The programs of all sessions that do not build one: the program of an exec configuration, the chosen file, and
     * what each process to attach to runs. An empty list if every session builds its program.
     */
    public static final Probe<List<TargetBinary>> PROGRAMS = new Probe<>("binary.programs", Sensitivity.PERSONAL,
            Probe.Cost.WALK,
            programs -> programs.isEmpty() ? "none" : String.join("; ",
                    programs.stream().map(TargetBinary::summary).toList()), (at, earlier) -> {
                List<DebugTarget> targets = earlier.need(DebugProbes.TARGETS);
                DistroGateway distro = at.distro(earlier);
                List<TargetBinary> programs = new ArrayList<>();
                for (DebugTarget target : targets) {
                    if (!target.processes().isEmpty()) {
                        running(distro, target, programs);
                    } else if (!target.builds() && target.binary().isPresent()) {
                        programs.add(resting(distro, target, target.binary().get()));
                    }
                }
                return Reading.known(programs, new Source(distro.place(), "the program files, not executed"));
            });

    /** The Go modules of the project: the one that the folder belongs to, and those below it; possibly none. */
    public static final Probe<List<ModuleFolder>> MODULE_FOLDERS = new Probe<>("binary.modules", Sensitivity.PERSONAL,
            Probe.Cost.WALK,
            modules -> modules.isEmpty() ? "none" : String.join(", ",
                    modules.stream().map(module -> module.path() + " in " + module.folder()).toList()),
            (at, earlier) -> {
                LinuxPath root = earlier.need(ProjectProbes.ROOT);
                DistroGateway distro = at.distro(earlier);
                Output output = distro.run(DistroFiles.script(MODULES, root.toString()).within(Duration.ofSeconds(10)));
                if (!output.ok()) {
                    throw DistroFiles.notLooked(root, output);
                }
                return Reading.known(modules(output), new Source(distro.place(), "go.mod above and below " + root));
            });

    /**
     * For each program of {@link #PROGRAMS}, by its path: Go files of its module's folder, tests excepted, that were
     * changed after it was built; at most 200. A program whose module is not in the project is left out.
     */
    public static final Probe<Map<String, List<LinuxPath>>> NEWER_SOURCES = new Probe<>("binary.newer-sources",
            Sensitivity.PERSONAL, Probe.Cost.WALK, BinaryProbes::shown, (at, earlier) -> {
                Map<String, List<LinuxPath>> newer = new LinkedHashMap<>();
                DistroGateway distro = at.distro(earlier);
                for (TargetBinary program : earlier.need(PROGRAMS)) {
                    Optional<ModuleFolder> module = program.facts().found().flatMap(facts -> moduleOf(facts,
                            earlier.need(MODULE_FOLDERS)));
                    if (module.isPresent()) {
                        newer.put(program.path(), newer(distro, module.get().folder(), program));
                    }
                }
                return Reading.known(newer, new Source(distro.place(), "find -newer"));
            });

    private BinaryProbes() {
    }

    /** The module of the project from which a program was built, by the name that it records; empty if it is none. */
    public static Optional<ModuleFolder> moduleOf(BinaryFacts facts, List<ModuleFolder> modules) {
        return facts.build().flatMap(build -> modules.stream()
                .filter(module -> module.path().equals(build.modulePath())).findFirst());
    }

    private static String shown(Map<String, List<LinuxPath>> newer) {
        List<String> files = newer.values().stream().flatMap(List::stream).map(LinuxPath::toString).distinct().toList();
        return files.isEmpty() ? "none" : String.join(", ", files);
    }

    private static void running(DistroGateway distro, DebugTarget target, List<TargetBinary> programs)
            throws GatewayException {
        List<Integer> processes = target.processes().subList(0, Math.min(MOST_PROCESSES, target.processes().size()));
        Output output = distro.run(DistroFiles.script(EXECUTABLES,
                processes.stream().map(String::valueOf).toArray(String[]::new)));
        String[] links = output.text().split("\0", -1);
        for (int i = 0; i < processes.size(); i++) {
            int pid = processes.get(i);
            String link = i < links.length ? links[i] : "";
            boolean deleted = link.endsWith(DELETED);
            String path = deleted ? link.substring(0, link.length() - DELETED.length()) : link;
            LinuxPath running = LinuxPath.of("/proc/" + pid + "/exe");
            Reading<BinaryFacts> facts = link.isEmpty() ? Reading.unknown(new Trouble.Denied(
                    "the program of process " + pid + " cannot be read: it ended, or is another user's"))
                    : facts(distro, running);
            programs.add(new TargetBinary(target, Optional.of(pid), link.isEmpty() ? running.toString() : path,
                    deleted, facts, debugFile(distro, facts, path)));
        }
    }

    private static TargetBinary resting(DistroGateway distro, DebugTarget target, String path) throws GatewayException {
        Optional<LinuxPath> file = LinuxPath.parse(path);
        Reading<BinaryFacts> facts = file.isPresent() ? facts(distro, file.get())
                : Reading.unknown(new Trouble.Unreadable(path + " is no absolute path of the distribution"));
        return new TargetBinary(target, Optional.empty(), file.map(LinuxPath::toString).orElse(path), false, facts,
                debugFile(distro, facts, path));
    }

    // one program that cannot be read says nothing about the others
    private static Reading<BinaryFacts> facts(DistroGateway distro, LinuxPath path) {
        try {
            return Reading.of(distro.binary(path), new Source(distro.place(), path.toString()));
        } catch (GatewayException e) {
            return Reading.unknown(e.trouble());
        }
    }

    // beside the program, in .debug beside it, and below /usr/lib/debug, as GDB and Delve look for a debug link
    private static Optional<String> debugFile(DistroGateway distro, Reading<BinaryFacts> facts, String path)
            throws GatewayException {
        Optional<String> link = facts.found().flatMap(BinaryFacts::debugLink).filter(name -> !name.contains("/"));
        Optional<LinuxPath> folder = LinuxPath.parse(path).flatMap(LinuxPath::parent);
        if (link.isEmpty() || folder.isEmpty()) {
            return Optional.empty();
        }
        for (LinuxPath place : List.of(folder.get(), folder.get().resolve(".debug"),
                LinuxPath.of("/usr/lib/debug" + folder.get()))) {
            LinuxPath file = place.resolve(link.get());
            Optional<FileStatus> status = distro.status(file);
            if (status.isPresent() && status.get().kind() == FileStatus.Kind.FILE) {
                return Optional.of(file.toString());
            }
        }
        return Optional.empty();
    }

    private static List<ModuleFolder> modules(Output output) {
        String[] parts = output.text().split("\0");
        List<ModuleFolder> modules = new ArrayList<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            String name = parts[i + 1].strip().replace("\"", "");
            Optional<LinuxPath> folder = LinuxPath.parse(parts[i]);
            if (folder.isPresent() && !name.isEmpty()) {
                ModuleFolder module = new ModuleFolder(folder.get(), name.split("\\s")[0]);
                if (!modules.contains(module)) {
                    modules.add(module);
                }
            }
        }
        return List.copyOf(modules);
    }

    private static List<LinuxPath> newer(DistroGateway distro, LinuxPath folder, TargetBinary program)
            throws GatewayException {
        String file = program.process().map(pid -> "/proc/" + pid + "/exe").orElse(program.path());
        Output output = distro.run(DistroFiles.script(NEWER, folder.toString(), file).within(Duration.ofSeconds(10)));
        return output.text().lines().flatMap(line -> LinuxPath.parse(line).stream()).toList();
    }
}
