package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GoBuildFlags;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.SubstitutePath.Rule;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ModuleFolder;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The source names of one debug session, as far as they can be told.
 *
 * @param target  the session
 * @param names   what the editor and the program say; empty if they cannot be compared
 * @param instead why they cannot; meaningless if they can
 * @param built   whether the program exists and was read; else its names are derived from how it will be built
 * @param trimmed whether the program records no folders (-trimpath)
 */
record SourceView(DebugTarget target, Optional<SourceNames> names, Verdict instead, boolean built, boolean trimmed) {

    /** Every session of which the names can be told or that says why not. */
    static List<SourceView> all(Facts facts) {
        List<SourceView> views = new ArrayList<>();
        List<DebugTarget> targets = facts.need(DebugProbes.TARGETS);
        if (targets.stream().anyMatch(target -> target.breakpoint().isPresent())) {
            // of a file that is not there nothing can be compared
            facts.need(DebugProbes.BREAKPOINT_FILE);
        }
        if (targets.stream().anyMatch(target -> !target.builds())) {
            facts.need(BinaryProbes.PROGRAMS).forEach(program -> views.add(ofProgram(program, facts)));
        }
        targets.stream().filter(DebugTarget::builds).forEach(target -> views.add(ofLaunch(target, facts)));
        return views;
    }

    private static SourceView without(DebugTarget target, Verdict instead) {
        return new SourceView(target, Optional.empty(), instead, false, false);
    }

    private static SourceView ofProgram(TargetBinary program, Facts facts) {
        DebugTarget target = program.target();
        switch (program.facts()) {
            case Reading.Absent<BinaryFacts> absent -> {
                return without(target, Verdict.notApplicable("no-program"));
            }
            case Reading.Unknown<BinaryFacts> unknown -> {
                return without(target, undetermined(unknown.trouble()));
            }
            case Reading.Known<BinaryFacts> known -> {
                return ofFacts(target, known.value(), facts);
            }
        }
    }

    private static SourceView ofFacts(DebugTarget target, BinaryFacts known, Facts facts) {
        if (!known.isSoundElf() || !known.isGo()) {
            return without(target, Verdict.notApplicable("no-go-program"));
        }
        if (known.build().isEmpty() || known.paths().isEmpty()) {
            return without(target, undetermined(new Trouble.Unreadable(known.noBuild().or(known::noPaths)
                    .orElse("no recorded files"))));
        }
        Optional<ModuleFolder> module = BinaryProbes.moduleOf(known, facts.need(BinaryProbes.MODULE_FOLDERS));
        Optional<String> root = known.paths().get().moduleRoot(known.build().get());
        if (module.isEmpty() || root.isEmpty()) {
            return without(target, Verdict.notApplicable("another-module"));
        }
        List<String> files = known.paths().get().files();
        Optional<String> main = files.reversed().stream().filter(file -> file.startsWith(root.get() + "/"))
                .map(file -> file.substring(root.get().length() + 1)).findFirst();
        Optional<Place> place = place(target, module.get().folder(), facts,
                files.stream().filter(file -> file.startsWith(root.get() + "/"))
                        .map(file -> file.substring(root.get().length() + 1)).toList())
                .or(() -> target.breakpoint().isPresent() ? Optional.empty()
                        : main.map(file -> new Place(module.get().folder().toString(), file)));
        boolean complete = known.paths().get().complete();
        // a file of which nothing was linked binds no breakpoint under any name
        if (place.isEmpty() || complete && !files.contains(root.get() + "/" + place.get().file())) {
            return without(target, Verdict.notApplicable("file-not-in-program"));
        }
        return new SourceView(target, Optional.of(new SourceNames(place.get().root(), root.get(), place.get().file(),
                Set.copyOf(files), rules(target, facts))), Verdict.ruledOut(), true, known.build().get().trimmed());
    }

    private static SourceView ofLaunch(DebugTarget target, Facts facts) {
        Optional<LinuxPath> program = target.program().flatMap(LinuxPath::parse);
        Optional<ModuleFolder> module = facts.need(BinaryProbes.MODULE_FOLDERS).stream()
                .filter(each -> program.isPresent() && program.get().startsWith(each.folder()))
                .max(Comparator.comparing(each -> each.folder().names().size()));
        if (module.isEmpty()) {
            return without(target, Verdict.notApplicable("no-module"));
        }
        boolean trimmed = trims(target, facts);
        // Delve runs go build with the folder as its working directory and no PWD that fits, so links are resolved
        String recorded = trimmed ? module.get().path() : real(module.get().folder(), facts).toString();
        Place place = place(target, module.get().folder(), facts, List.of())
                .orElse(new Place(module.get().folder().toString(), "main.go"));
        return new SourceView(target, Optional.of(new SourceNames(place.root(), recorded, place.file(), Set.of(),
                rules(target, facts))), Verdict.ruledOut(), false, trimmed);
    }

    private static boolean trims(DebugTarget target, Facts facts) {
        GoBuildFlags own = GoBuildFlags.of(target.buildFlags());
        if (own.flags().stream().anyMatch(flag -> flag.name().equals("trimpath"))) {
            return own.trimsPaths();
        }
        String goflags = target.environment().getOrDefault("GOFLAGS", "");
        return GoBuildFlags.of(FlagWords.ofGoflags(goflags.isBlank() ? facts.need(GoEnvironmentProbes.ENVIRONMENT)
                .find("GOFLAGS").map(GoEnvironment.Value::text).orElse("") : goflags)).trimsPaths();
    }

    private static LinuxPath real(LinuxPath folder, Facts facts) {
        LinuxPath root = facts.need(ProjectProbes.ROOT);
        LinuxPath real = facts.need(ProjectProbes.REAL_ROOT);
        if (folder.startsWith(root)) {
            return real.resolve(root.relativize(folder));
        }
        // the module begins above the project folder
        return root.equals(real) ? folder : real.resolve(root.relativize(folder));
    }

    private record Place(String root, String file) {
    }

    /** The chosen breakpoint's file, split where the module begins; empty if there is none or it is elsewhere. */
    private static Optional<Place> place(DebugTarget target, LinuxPath module, Facts facts, List<String> known) {
        if (target.breakpoint().isEmpty()) {
            return Optional.empty();
        }
        String file = target.breakpoint().get().file();
        Optional<LinuxPath> linux = LinuxPath.parse(file).or(() -> WindowsPath.parse(file)
                .flatMap(windows -> inDistro(windows, facts)));
        List<LinuxPath> spellings = new ArrayList<>(List.of(module));
        facts.ask(ProjectProbes.REAL_ROOT).found().ifPresent(root -> spellings.add(real(module, facts)));
        for (LinuxPath spelling : spellings) {
            if (linux.isPresent() && linux.get().startsWith(spelling) && !linux.get().equals(spelling)) {
                return Optional.of(split(file, spelling.relativize(linux.get())));
            }
        }
        String slashes = file.replace('\\', '/');
        return known.stream().filter(way -> slashes.endsWith("/" + way)).max(Comparator.comparing(String::length))
                .map(way -> split(file, way));
    }

    // drives need not be mounted below /mnt, and a file of another distro is none of this one
    private static Optional<LinuxPath> inDistro(WindowsPath windows, Facts facts) {
        if (windows.inWsl().isPresent()) {
            return windows.inWsl().filter(inside -> facts.ask(WslProbes.DISTRO).found()
                    .filter(distro -> !distro.name().equalsIgnoreCase(inside.distro())).isEmpty())
                    .map(inside -> inside.path());
        }
        return facts.ask(FileProbes.MOUNTS).found().flatMap(mounts -> mounts.drives().toLinux(windows))
                .or(() -> DriveMounts.USUAL.toLinux(windows));
    }

    private static Place split(String file, String way) {
        return new Place(file.substring(0, Math.max(0, file.length() - way.length() - 1)), way);
    }

    /** The rules that count: the configuration's, else those of go.delveConfig. */
    private static List<Rule> rules(DebugTarget target, Facts facts) {
        Optional<LaunchSession> session = session(target, facts);
        if (session.isEmpty() || session.get().configuration().has("substitutePath")) {
            return target.rules().stream().map(rule -> new Rule(rule.from(), rule.to())).toList();
        }
        List<Rule> rules = new ArrayList<>();
        facts.need(EditorProbes.SETTINGS).find("go.delveConfig", "substitutePath").ifPresent(found -> {
            if (found.node() instanceof JsoncNode.ArrayNode array) {
                array.elements().forEach(element -> rule(element, facts).ifPresent(rules::add));
            }
        });
        return rules;
    }

    private static Optional<Rule> rule(JsoncNode element, Facts facts) {
        if (!(element instanceof JsoncNode.ObjectNode object)) {
            return Optional.empty();
        }
        Optional<String> from = object.member("from").flatMap(member -> member.value().asText());
        Optional<String> to = object.member("to").flatMap(member -> member.value().asText());
        return from.isEmpty() || to.isEmpty() ? Optional.empty() : Optional.of(new Rule(
                facts.need(DebugProbes.VARIABLES).resolve(from.get()).text(),
                facts.need(DebugProbes.VARIABLES).resolve(to.get()).text()));
    }

    /** The configuration of launch.json from which a session comes; empty if it comes from options alone. */
    static Optional<LaunchSession> session(DebugTarget target, Facts facts) {
        return target.configuration().flatMap(name -> facts.need(DebugProbes.SESSIONS).stream()
                .filter(session -> session.name().equals(name)).findFirst());
    }

    private static Verdict undetermined(Trouble trouble) {
        return new Verdict.Undetermined(BinaryProbes.PROGRAMS.id(), trouble);
    }
}
