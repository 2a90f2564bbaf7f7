package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BuildConstraints;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GoBuildFlags;
import dev.wslgodoctor.diagnostics.parse.RecordedPaths;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.BreakpointProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleFolder;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file of the breakpoint is no part of the program: it belongs to another program, is left out by a build
 * constraint, or nothing of it is used.
 *
 * <p>Of a program that is built its own table of files decides. Of one that will be built the name and the constraint
 * of the file decide, and whether it is the main package of another folder; that something else uses it is not looked
 * at.
 *
 * @see <a href="https://pkg.go.dev/cmd/go#hdr-Build_constraints">cmd/go, build constraints</a>; facts cases.md R40
 */
public final class BreakpointFileNotBuilt implements RootCause {

    @Override
    public String id() {
        return "binary.breakpoint-file-not-built";
    }

    @Override
    public Link breaks() {
        return Link.DEBUG_INFO;
    }

    @Override
    public Verdict judge(Facts facts) {
        LinuxPath file = facts.need(DebugProbes.BREAKPOINT_FILE);
        List<DebugTarget> targets = facts.need(DebugProbes.TARGETS);
        List<Optional<String>> reasons = new ArrayList<>();
        // what a build will take in is read from the file alone, and a program may name its files in a way of its own
        boolean certain = targets.stream().noneMatch(DebugTarget::builds);
        for (DebugTarget target : targets) {
            if (target.builds()) {
                reasons.add(whyNot(file, target, facts));
            }
        }
        if (targets.stream().anyMatch(target -> !target.builds())) {
            for (TargetBinary program : facts.need(BinaryProbes.PROGRAMS)) {
                Optional<Boolean> named = isNamed(file, program, facts);
                named.ifPresent(yes -> reasons.add(yes ? Optional.empty() : Optional.of(program.path())));
                certain &= named.isPresent();
            }
        }
        if (reasons.isEmpty()) {
            return Verdict.notApplicable("no-program");
        }
        // one session that knows the file is enough: that may be the one the user means
        return reasons.stream().allMatch(Optional::isPresent) ? Verdict.holds(Severity.BLOCKS,
                certain ? Confidence.CERTAIN : Confidence.LIKELY,
                Map.of("file", file.toString(), "because", reasons.getFirst().orElseThrow())) : Verdict.ruledOut();
    }

    private static Optional<Boolean> isNamed(LinuxPath file, TargetBinary program, Facts facts) {
        Optional<BinaryFacts> known = program.facts().found().filter(BinaryFacts::isSoundElf);
        Optional<ModuleFolder> module = known.flatMap(each -> BinaryProbes.moduleOf(each,
                facts.need(BinaryProbes.MODULE_FOLDERS)));
        Optional<String> root = known.flatMap(each -> each.paths().filter(RecordedPaths::complete)
                .flatMap(paths -> paths.moduleRoot(each.build().orElseThrow())));
        if (module.isEmpty() || root.isEmpty() || !file.startsWith(module.get().folder())
                || isOfModuleBelow(file, module.get(), facts)) {
            return Optional.empty();
        }
        String inModule = "/" + module.get().folder().relativize(file);
        List<String> files = known.get().paths().orElseThrow().files();
        if (files.contains(root.get() + inModule)) {
            return Optional.of(true);
        }
        // on a Windows drive two spellings are one file, and which one the editor sends is not known
        boolean otherCase = files.stream().anyMatch((root.get() + inModule)::equalsIgnoreCase);
        return otherCase || !RecordedPaths.keeps(inModule) ? Optional.empty() : Optional.of(false);
    }

    // a module within the folder of another one is recorded by a path of its own
    private static boolean isOfModuleBelow(LinuxPath file, ModuleFolder module, Facts facts) {
        return facts.need(BinaryProbes.MODULE_FOLDERS).stream().anyMatch(other ->
                !other.folder().equals(module.folder()) && other.folder().startsWith(module.folder())
                && file.startsWith(other.folder()));
    }

    private static Optional<String> whyNot(LinuxPath file, DebugTarget target, Facts facts) {
        String text = facts.need(BreakpointProbes.SOURCE_TEXT);
        if (file.name().endsWith("_test.go") && target.kind() == DebugTarget.Kind.LAUNCH) {
            return Optional.of("_test.go");
        }
        Optional<String> constraint = constraints(target, facts).flatMap(each -> each.excluding(file.name(), text));
        if (constraint.isPresent()) {
            return constraint;
        }
        Optional<LinuxPath> folder = target.program().flatMap(LinuxPath::parse)
                .flatMap(path -> path.name().endsWith(".go") ? path.parent() : Optional.of(path));
        boolean otherMain = BuildConstraints.packageOf(text).filter("main"::equals).isPresent()
                && folder.isPresent() && !file.parent().equals(folder) && !isLink(folder.get(), file, facts);
        return otherMain ? Optional.of("package main, " + file.parent().orElse(LinuxPath.ROOT)) : Optional.empty();
    }

    // the same folder under the project's other name is no other folder
    private static boolean isLink(LinuxPath folder, LinuxPath file, Facts facts) {
        LinuxPath root = facts.need(ProjectProbes.ROOT);
        LinuxPath real = facts.need(ProjectProbes.REAL_ROOT);
        Optional<LinuxPath> other = folder.startsWith(root) ? Optional.of(real.resolve(root.relativize(folder)))
                : folder.startsWith(real) ? Optional.of(root.resolve(real.relativize(folder))) : Optional.empty();
        return other.equals(file.parent());
    }

    private static Optional<BuildConstraints> constraints(DebugTarget target, Facts facts) {
        Optional<ModuleProbes.BuildingGo> go = facts.ask(ModuleProbes.BUILDING_GO).found();
        Optional<String> processor = Optional.ofNullable(target.environment().get("GOARCH")).or(() ->
                BuildConstraints.processorOf(facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).machine()));
        if (go.isEmpty() || processor.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BuildConstraints(target.environment().getOrDefault("GOOS", "linux"), processor.get(),
                go.get().version().minor(), tags(target, facts)));
    }

    private static Set<String> tags(DebugTarget target, Facts facts) {
        Set<String> tags = new HashSet<>();
        String goflags = target.environment().getOrDefault("GOFLAGS", facts.need(GoEnvironmentProbes.ENVIRONMENT)
                .find("GOFLAGS").map(GoEnvironment.Value::text).orElse(""));
        List<String> words = new ArrayList<>(FlagWords.ofGoflags(goflags));
        words.addAll(target.buildFlags());
        GoBuildFlags.of(words).flags().stream().filter(flag -> flag.name().equals("tags"))
                .flatMap(flag -> flag.value().stream()).forEach(value -> tags.addAll(List.of(value.split("[, ]+"))));
        facts.need(EditorProbes.SETTINGS).find("go.buildTags").flatMap(EditorSettings.Found::text)
                .ifPresent(value -> tags.addAll(List.of(value.split("[, ]+"))));
        return tags;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R40");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #2534", "go-delve/delve #2795",
                "golang/go src/internal/syslist/syslist.go@go1.24.4",
                "https://pkg.go.dev/cmd/go#hdr-Build_constraints");
    }
}
