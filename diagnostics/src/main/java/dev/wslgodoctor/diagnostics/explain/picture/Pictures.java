package dev.wslgodoctor.diagnostics.explain.picture;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.DelveCompat;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.parse.ProcStatus;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.FileTimes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProcess;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the picture of a cause that holds from the readings and from what its verdict names. */
public final class Pictures {

    private static final int VERSIONS_SHOWN = 9;

    private Pictures() {
    }

    /**
     * The picture of this kind.
     *
     * @param plan the repair, whose result a configuration file is shown with; may be empty
     * @return empty if what it shows was not measured
     */
    public static Optional<Picture> of(PictureKind kind, Verdict.Holds holds, Optional<Plan> plan, Facts facts) {
        Map<String, String> named = holds.arguments();
        return switch (kind) {
            case PATH_MAP -> pathMap(named, facts);
            case FILE_JOURNEY -> journey(facts);
            case BINARY_ANATOMY -> Anatomies.of(named, facts);
            case TRACE_GATE -> gate(named, facts);
            case ENVIRONMENT_TABLE -> Optional.of(Environments.of(facts));
            case CONFIG_EXCERPT -> Excerpts.of(named, plan, facts);
            case VERSION_RANGES -> versions(named);
            // made where their readings are: nothing here asks for them
            case LISTENER_PATH, MEMORY_AND_DISK, SESSION_TIMELINE -> Optional.empty();
        };
    }

    private static Optional<Picture> pathMap(Map<String, String> named, Facts facts) {
        String editor = named.get("editor");
        String recorded = named.get("recorded");
        if (editor == null || recorded == null) {
            return Optional.empty();
        }
        List<PathMap.Row> rows = new ArrayList<>();
        List<PathMap.Join> joins = new ArrayList<>();
        rows.add(new PathMap.Row(PathMap.Who.EDITOR, editor, "setBreakpoints"));
        String rules = named.getOrDefault("rules", "[]");
        Optional<String> ruled = Rules.after(editor, rules);
        ruled.ifPresent(path -> {
            joins.add(PathMap.Join.BY_RULE);
            rows.add(new PathMap.Row(PathMap.Who.RULES, path, "substitutePath"));
        });
        joins.add(rows.getLast().path().equals(recorded) ? PathMap.Join.SAME_TEXT : PathMap.Join.OTHER_TEXT);
        rows.add(new PathMap.Row(PathMap.Who.PROGRAM, recorded, ".gopclntab"));
        windows(editor, facts).ifPresent(path -> {
            joins.add(PathMap.Join.ONE_FILE);
            rows.add(new PathMap.Row(PathMap.Who.WINDOWS, path, "NTFS"));
        });
        return Optional.of(new PathMap(rows, joins));
    }

    // only what lies on a drive has a name there, and only for the file that the editor names is that known
    private static Optional<String> windows(String editor, Facts facts) {
        Optional<LinuxPath> path = LinuxPath.parse(editor);
        DriveMounts drives = facts.ask(FileProbes.MOUNTS).found().map(mounts -> mounts.drives())
                .orElse(DriveMounts.USUAL);
        return path.flatMap(drives::toWindows).map(WindowsPath::toString);
    }

    private static Optional<Picture> journey(Facts facts) {
        Optional<Mount> mount = facts.ask(FileProbes.PROJECT_MOUNT).found().filter(Mount::isWindowsDrive);
        Optional<LinuxPath> folder = facts.ask(ProjectProbes.REAL_ROOT).found();
        if (mount.isEmpty() || folder.isEmpty()) {
            return Optional.empty();
        }
        List<FileJourney.Measure> measures = facts.ask(FileTimes.TIMES).found().map(times -> List.of(
                new FileJourney.Measure(FileJourney.Operation.LOOK_UP, times.files(), FileTimes.median(times.lookUp()),
                        FileTimes.median(times.lookUpIn())),
                new FileJourney.Measure(FileJourney.Operation.READ, times.files(), FileTimes.median(times.read()),
                        FileTimes.median(times.readIn())))).orElse(List.of());
        return Optional.of(new FileJourney(folder.get().toString(), mount.get().point().toString(), mount.get().type(),
                measures));
    }

    private static Optional<Picture> gate(Map<String, String> named, Facts facts) {
        Optional<DistroProbes.Account> account = facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER).found();
        if (account.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt level = facts.ask(VmProbes.PTRACE_SCOPE).found().map(OptionalInt::of).orElse(OptionalInt.empty());
        Optional<TargetProcess> found = facts.ask(TargetProbes.PROCESSES).found().orElse(List.of()).stream()
                .filter(process -> !named.containsKey("process")
                        || named.get("process").equals(String.valueOf(process.pid())))
                .findFirst();
        Optional<TraceGate.Process> target = found.filter(TargetProcess::alive).map(process -> new TraceGate.Process(
                process.pid(), process.status().map(ProcStatus::name).orElse(""), process.owner().orElse("")));
        Optional<TraceGate.Process> tracer = found.flatMap(process -> process.status().filter(status ->
                        status.tracer().isPresent()).map(status -> new TraceGate.Process(status.tracer().getAsInt(),
                        process.tracerCommand().orElse(""), "")));
        return Optional.of(new TraceGate(level, account.get().user(), target, tracer, kind(named, target)));
    }

    // what the verdict names tells which of the reasons it is
    private static TraceGate.Gate kind(Map<String, String> named, Optional<TraceGate.Process> target) {
        if (named.containsKey("scope")) {
            return TraceGate.Gate.YAMA;
        }
        if (named.containsKey("tracer")) {
            return TraceGate.Gate.HELD;
        }
        if (named.containsKey("owner")) {
            return TraceGate.Gate.OWNER;
        }
        return target.isPresent() ? TraceGate.Gate.CLOSED : TraceGate.Gate.GONE;
    }

    private static Optional<Picture> versions(Map<String, String> named) {
        Optional<GoVersion> go = Optional.ofNullable(named.get("go")).flatMap(GoVersion::parse);
        Optional<DelveVersion> delve = Optional.ofNullable(named.get("delve")).flatMap(DelveVersion::parse);
        if (go.isEmpty() || delve.isEmpty()) {
            return Optional.empty();
        }
        List<VersionRanges.Row> rows = new ArrayList<>();
        for (DelveCompat.Releases each : DelveCompat.all()) {
            boolean present = delve.get().compareTo(each.first()) >= 0 && delve.get().compareTo(each.last()) <= 0;
            String name = each.first().equals(each.last()) ? each.first().toString()
                    : each.first() + " – " + each.last();
            rows.add(new VersionRanges.Row(name, each.range().oldestMinor(), each.range().newestMinor(), present));
        }
        return Optional.of(new VersionRanges(go.get().minor(), delve.get().toString(),
                around(rows, go.get().minor())));
    }

    // those that accept this Go, the present one, and the newest for comparison: a long table hides the point
    private static List<VersionRanges.Row> around(List<VersionRanges.Row> rows, int go) {
        List<VersionRanges.Row> near = rows.stream().filter(row -> row.isPresent() || row.accepts(go)
                || row == rows.getLast()).toList();
        return near.size() <= VERSIONS_SHOWN ? near : near.subList(near.size() - VERSIONS_SHOWN, near.size());
    }
}
