package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.DelveCompat;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Delve does not accept programs of the Go that builds this one.
 *
 * <p>The comparison can be switched off ({@code --check-go-version=false}); then breakpoints may hit while variables
 * are missing (facts: recording dap-version-dlv1.24.0-go1.25-nocheck), so that is never offered.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/goversion/compat.go">go-delve/delve
 *      pkg/goversion/compat.go</a>; facts go-debugging.md B1
 */
public final class DelveVersionDoesNotCoverGo implements RootCause {

    @Override
    public String id() {
        return "debugger.version-does-not-cover-go";
    }

    @Override
    public Link breaks() {
        return Link.VERSIONS;
    }

    @Override
    public List<String> cases() {
        return List.of("R28");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve pkg/goversion/compat.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        String written = facts.need(GoProbes.DELVE_VERSION_NUMBER);
        Optional<DelveVersion> delve = DelveVersion.parse(written);
        Optional<DelveCompat.Range> range = delve.flatMap(DelveCompat::rangeOf);
        if (range.isEmpty()) {
            return new Verdict.Undetermined(GoProbes.DELVE_VERSION_NUMBER.id(), new Trouble.Unreadable(
                    "which versions of Go Delve " + written + " accepts is not known here"));
        }
        Optional<Built> misfit = misfit(facts, delve.get());
        if (misfit.isEmpty()) {
            return unseen(facts).<Verdict>map(trouble -> new Verdict.Undetermined(BinaryProbes.PROGRAMS.id(), trouble))
                    .orElseGet(Verdict::ruledOut);
        }
        GoVersion go = misfit.get().by();
        return Verdict.holds(Severity.BLOCKS, isBetweenReleases(facts, delve.get()) ? Confidence.LIKELY
                : misfit.get().confidence(), Map.of("delve", delve.get().toString(),
                "go", go.language(), "oldest", range.get().oldest(), "newest", range.get().newest(),
                "version", DelveSetting.versionToInstall(go)));
    }

    // Delve's main branch takes a newer Go long before it calls itself by a newer version
    private static boolean isBetweenReleases(Facts facts, DelveVersion delve) {
        return facts.ask(DelveProbes.MODULE_VERSION).found().filter(built -> !built.equals("v" + delve)).isPresent();
    }

    private static Optional<Built> misfit(Facts facts, DelveVersion delve) {
        return built(facts).stream().filter(go -> DelveCompat.fit(delve, go.by()) != DelveCompat.Fit.FITS)
                .findFirst();
    }

    /** Why one of the programs could not be looked at; empty if all were. */
    private static Optional<Trouble> unseen(Facts facts) {
        return switch (facts.ask(BinaryProbes.PROGRAMS)) {
            case Reading.Unknown<List<TargetBinary>> unknown -> Optional.of(unknown.trouble());
            case Reading.Absent<List<TargetBinary>> absent -> Optional.empty();
            case Reading.Known<List<TargetBinary>> known -> known.value().stream()
                    .flatMap(program -> program.facts() instanceof Reading.Unknown<BinaryFacts> unknown
                            ? Stream.of(unknown.trouble()) : Stream.empty()).findFirst();
        };
    }

    /** The Go that built or will build one of the programs. */
    private record Built(GoVersion by, Confidence confidence) {
    }

    /** Delve compares what is recorded in the debug information, so a program without any is never refused. */
    private static List<Built> built(Facts facts) {
        List<Built> all = new ArrayList<>();
        List<DebugTarget> targets = facts.ask(DebugProbes.TARGETS).found().orElse(List.of());
        List<BinaryFacts> programs = facts.ask(BinaryProbes.PROGRAMS).found().orElse(List.of()).stream()
                .flatMap(program -> program.facts().found().stream()).toList();
        programs.stream().filter(BinaryFacts::hasDebugInfo).flatMap(program -> program.build().stream())
                .flatMap(build -> GoVersion.parse(build.goVersion()).stream())
                .forEach(go -> all.add(new Built(go, Confidence.CERTAIN)));
        boolean noSession = facts.ask(DebugProbes.TARGETS) instanceof Reading.Absent<List<DebugTarget>>;
        boolean builds = targets.stream().anyMatch(DebugTarget::builds);
        if (builds || programs.isEmpty()) {
            ModuleProbes.BuildingGo go = facts.need(ModuleProbes.BUILDING_GO);
            // a Go that is yet to be fetched was not seen; one that builds something else may not have built the
            // program
            all.addFirst(new Built(go.version(), go.switched() || !builds && !noSession
                    ? Confidence.LIKELY : Confidence.CERTAIN));
        }
        return all;
    }

    /**
     * Another Delve that fits is named in the setting, if there is one; else the version that fits is installed beside
     * it.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        DelveVersion present = DelveVersion.parse(facts.need(GoProbes.DELVE_VERSION_NUMBER)).orElseThrow();
        GoVersion go = misfit(facts, present).orElseThrow().by();
        Optional<DelveProbes.KnownDelve> fitting = DelveSetting.fitting(facts)
                .filter(delve -> DelveCompat.fit(delve.version(), go) == DelveCompat.Fit.FITS);
        if (fitting.isPresent() && facts.need(GoProbes.DELVE).setting().isPresent()) {
            return DelveSetting.planFor(id(), facts);
        }
        Action.AskUser install = new Action.AskUser(id() + ".by-hand",
                Map.of("version", DelveSetting.versionToInstall(go)));
        List<Action> steps = new ArrayList<>(fitting.map(delve -> DelveSetting.naming(delve.tool().path(), facts))
                .orElseGet(() -> DelveInstall.steps(DelveSetting.versionToInstall(go), facts)));
        if (!steps.isEmpty()) {
            steps.add(install);
            return Optional.of(new Plan(id(), steps));
        }
        return Optional.of(fitting.map(delve -> new Plan(id(), List.of(new Action.AskUser(id() + ".use-spare",
                        Map.of("path", delve.tool().path(), "version", delve.version().toString())), install)))
                .orElseGet(() -> new Plan(id(), List.of(install))));
    }
}
