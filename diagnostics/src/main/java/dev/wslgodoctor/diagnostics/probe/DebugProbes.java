package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.Trouble.Words;
import dev.wslgodoctor.diagnostics.parse.EditorVariables;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DebugTarget.Break;
import dev.wslgodoctor.diagnostics.probe.DebugTarget.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about the debug session that is examined. */
public final class DebugProbes {

    /** Text about a configuration that was named and is not in launch.json; it has {configuration} and {known}. */
    public static final String UNKNOWN_CONFIGURATION = "trouble.unknown-configuration";

    // $1.. names. Prints name and pid for each process whose program or command has that name. The program of another
    // user's process, or of a protected one, cannot be seen; its command can, and the extension finds it by that.
    private static final String BY_NAME = """
            for q in /proc/[0-9]*; do
              e=$(readlink "$q/exe" 2>/dev/null) || e=
              e=${e%" (deleted)"}; c=; [ -r "$q/comm" ] && read -r c < "$q/comm"
              for n; do
                if [ "${e##*/}" = "$n" ] || [ "$c" = "$n" ]; then printf '%s\\0%s\\0' "$n" "${q#/proc/}"; fi
              done
            done
            exit 0
            """;

    /** What VS Code puts for the variables of launch.json. */
    public static final Probe<EditorVariables> VARIABLES = new Probe<>("debug.variables", Sensitivity.PERSONAL,
            EditorVariables::workspaceFolder, (at, earlier) -> {
                String root = earlier.need(ProjectProbes.ROOT).toString();
                DistroProbes.Account account = earlier.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
                // of the editor's environment only these are known, which no start file changes
                Map<String, String> environment = Map.of("HOME", account.home().toString(), "USER", account.user(),
                        "LOGNAME", account.user());
                return Reading.known(new EditorVariables(root, account.home().toString(),
                        breakpoint(at.choice()).map(place -> file(place, earlier).toString()), environment),
                        new Source(at.distro(earlier).place(), "the project and home folder"));
            });

    /** The Go configurations of launch.json, in order; absent if there is no launch.json. */
    public static final Probe<List<LaunchSession>> SESSIONS = new Probe<>("debug.sessions", Sensitivity.PERSONAL,
            sessions -> String.join(", ", sessions.stream().map(LaunchSession::name).toList()),
            (at, earlier) -> {
                EditorVariables variables = earlier.need(VARIABLES);
                return earlier.ask(EditorProbes.LAUNCH_JSON).map(file -> LaunchSession.all(file, variables));
            });

    /**
     * The configurations of launch.json that are examined: the chosen one, else all; absent if there is no
     * launch.json, or if the user chose a process or a program instead.
     */
    public static final Probe<List<LaunchSession>> EXAMINED = new Probe<>("debug.examined", Sensitivity.PERSONAL,
            Probe.Cost.DERIVED,
            sessions -> String.join(", ", sessions.stream().map(LaunchSession::name).toList()), (at, earlier) -> {
                Choice choice = at.choice();
                if (choice.configuration().isEmpty() && (choice.pid().isPresent() || choice.binary().isPresent())) {
                    return Reading.absent(new Source(at.distro(earlier).place(), "the chosen process or program"));
                }
                Reading<List<LaunchSession>> sessions = earlier.ask(SESSIONS);
                if (!(sessions instanceof Reading.Known<List<LaunchSession>> known)) {
                    return sessions;
                }
                return Reading.known(chosen(known.value(), choice), known.source());
            });

    /**
     * The sessions that are examined: the chosen one, else every Go configuration of launch.json; absent if there is
     * neither a launch.json nor a choice.
     */
    public static final Probe<List<DebugTarget>> TARGETS = new Probe<>("debug.targets", Sensitivity.PERSONAL,
            targets -> targets.isEmpty() ? "none" : String.join(", ",
                    targets.stream().map(target -> target.name() + " (" + target.kind().id() + ")").toList()),
            DebugProbes::targets);

    /**
     * The file of the chosen breakpoint in the distro's spelling, a relative one within the project; absent if no
     * breakpoint was chosen, unknown (Missing) if there is no such file.
     */
    public static final Probe<LinuxPath> BREAKPOINT_FILE = new Probe<>("debug.breakpoint-file", Sensitivity.PERSONAL,
            (at, earlier) -> {
                Source source = new Source(at.distro(earlier).place(), "the file of the chosen breakpoint");
                Optional<String> chosen = breakpoint(at.choice()).map(Break::file);
                if (chosen.isEmpty()) {
                    return Reading.absent(source);
                }
                LinuxPath file = file(breakpoint(at.choice()).get(), earlier);
                if (at.distro(earlier).status(file).filter(found -> found.kind() == FileStatus.Kind.FILE).isEmpty()) {
                    throw new GatewayException(new Trouble.Missing(new Words("trouble.missing-breakpoint-file",
                            Map.of("file", file.toString())), "there is no file " + file));
                }
                return Reading.known(file, source);
            });

    private DebugProbes() {
    }

    // in the distro's spelling, a relative one within the project
    private static LinuxPath file(Break place, Facts earlier) {
        return ProjectProbes.linux(place.file()).orElseGet(() ->
                earlier.need(ProjectProbes.ROOT).resolve(place.file().replace('\\', '/')));
    }

    private static Reading<List<DebugTarget>> targets(Case at, Facts earlier) throws GatewayException {
        Choice choice = at.choice();
        if (choice.configuration().isEmpty() && (choice.pid().isPresent() || choice.binary().isPresent())) {
            return Reading.known(List.of(fromOptions(at, earlier)),
                    new Source(at.distro(earlier).place(), "the chosen process or program"));
        }
        Reading<List<LaunchSession>> sessions = earlier.ask(EXAMINED);
        if (!(sessions instanceof Reading.Known<List<LaunchSession>> known)) {
            return sessions.map(none -> List.of());
        }
        List<LaunchSession> chosen = known.value();
        Map<String, List<Integer>> byName = processes(at, earlier, chosen);
        List<DebugTarget> targets = new ArrayList<>();
        for (LaunchSession session : chosen) {
            targets.add(target(at, earlier, session, byName));
        }
        return Reading.known(targets, known.source());
    }

    private static List<LaunchSession> chosen(List<LaunchSession> all, Choice choice) throws GatewayException {
        List<LaunchSession> chosen = all.stream()
                .filter(session -> choice.configuration().map(session.name()::equals).orElse(true)).toList();
        if (choice.configuration().isPresent() && chosen.isEmpty()) {
            String known = String.join(", ", all.stream().map(LaunchSession::name).toList());
            throw new GatewayException(new Trouble.NotChosen("configuration", new Words(UNKNOWN_CONFIGURATION,
                    Map.of("configuration", choice.configuration().get(), "known", known.isEmpty() ? "-" : known)),
                    "launch.json has no Go configuration \"" + choice.configuration().get() + "\"; it has " + known));
        }
        return chosen;
    }

    private static DebugTarget target(Case at, Facts earlier, LaunchSession session,
            Map<String, List<Integer>> byName) throws GatewayException {
        Kind kind = session.kind();
        List<Integer> processes = at.choice().pid().map(List::of).orElseGet(() ->
                session.processNumber().isPresent() ? List.of(session.processNumber().getAsInt())
                        : session.processName().map(name -> byName.getOrDefault(name, List.of())).orElse(List.of()));
        String workspace = earlier.need(ProjectProbes.ROOT).toString();
        Optional<String> program = session.text("program").or(() -> kind == Kind.LAUNCH || kind == Kind.TEST
                ? Optional.of(workspace) : Optional.empty()).map(path -> absolute(path, workspace));
        Optional<String> binary = at.choice().binary().or(() -> switch (kind) {
            case EXEC -> program;
            case ATTACH -> executable(at, earlier, processes);
            case LAUNCH, TEST, REMOTE -> Optional.empty();
        });
        return new DebugTarget(kind, Optional.of(session.name()), program,
                kind == Kind.ATTACH ? processes : List.of(), binary, breakpoint(at.choice()),
                session.buildFlags(), session.environment(), session.rules());
    }

    private static String absolute(String path, String workspace) {
        return path.startsWith("/") ? path : workspace + "/" + path;
    }

    private static DebugTarget fromOptions(Case at, Facts earlier) {
        Choice choice = at.choice();
        List<Integer> processes = choice.pid().map(List::of).orElse(List.of());
        return new DebugTarget(choice.pid().isPresent() ? Kind.ATTACH : Kind.EXEC, Optional.empty(),
                choice.binary(), processes, choice.binary().or(() -> executable(at, earlier, processes)),
                breakpoint(choice), List.of(), Map.of(), List.of());
    }

    // a process that cannot be looked at has no known program; causes about the process say why
    private static Optional<String> executable(Case at, Facts earlier, List<Integer> processes) {
        if (processes.isEmpty()) {
            return Optional.empty();
        }
        try {
            Output output = at.distro(earlier).run(Command.of("readlink", "/proc/" + processes.getFirst() + "/exe"));
            String path = output.text().strip();
            return output.ok() && path.startsWith("/") ? Optional.of(path) : Optional.empty();
        } catch (GatewayException e) {
            return Optional.empty();
        }
    }

    private static Map<String, List<Integer>> processes(Case at, Facts earlier, List<LaunchSession> sessions)
            throws GatewayException {
        List<String> names = sessions.stream().filter(session -> session.kind() == Kind.ATTACH)
                .flatMap(session -> session.processName().stream()).distinct().toList();
        Map<String, List<Integer>> found = new java.util.HashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        DistroGateway distro = at.distro(earlier);
        Output output = distro.run(DistroFiles.script(BY_NAME, names.toArray(String[]::new)));
        if (!output.ok() || output.truncated()) {
            throw new GatewayException(new Trouble.Unreadable("looking for processes in /proc: "
                    + output.errorText().strip()));
        }
        String[] parts = output.text().split("\0");
        for (int i = 0; i + 1 < parts.length; i += 2) {
            found.computeIfAbsent(parts[i], name -> new ArrayList<>()).add(Integer.parseInt(parts[i + 1]));
        }
        return found;
    }

    private static Optional<Break> breakpoint(Choice choice) {
        return choice.breakpoint().map(text -> {
            int colon = text.lastIndexOf(':');
            return new Break(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        });
    }
}
