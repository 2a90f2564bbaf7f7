package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BuildInfo;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Delve itself was built by a Go before 1.25, and the program is built by 1.25 or newer, whose debug information such a
 * Delve cannot read.
 *
 * <p>Go 1.25 writes DWARF 5 by default. Delve since 1.24.2 says that it must itself be built by Go 1.25; older ones
 * read it wrongly and show no variables.
 *
 * @see <a href="https://go.dev/doc/go1.25#compiler">Go 1.25 release notes, DWARF 5</a>; facts go-debugging.md B1,
 *      recording dap-version-dlv1.24.0-go1.25-nocheck
 */
public final class DelveBuiltByOldGo implements RootCause {

    // golang/go src/internal/buildcfg/exp.go
    private static final String SWITCHED_OFF = "nodwarf5";

    @Override
    public String id() {
        return "debugger.delve-built-by-old-go";
    }

    @Override
    public Link breaks() {
        return Link.VERSIONS;
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/doc/go1.25#compiler", "go-delve/delve pkg/proc/bininfo.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<String> built = programs(facts).stream().filter(DelveBuiltByOldGo::writesDwarf5).findFirst();
        if (built.isEmpty() && isOfRestingPrograms(facts)) {
            return Verdict.ruledOut();
        }
        ModuleProbes.BuildingGo building = built.flatMap(GoVersion::parse)
                .map(version -> new ModuleProbes.BuildingGo(version, false))
                .orElseGet(() -> facts.need(ModuleProbes.BUILDING_GO));
        if (built.isEmpty() && (!building.version().isAtLeast(1, 25) || isSwitchedOff(facts))) {
            return Verdict.ruledOut();
        }
        String written = facts.need(DelveProbes.BUILT_BY);
        Optional<GoVersion> own = GoVersion.parse(written.replaceFirst("^go", ""));
        if (own.isEmpty()) {
            return new Verdict.Undetermined(DelveProbes.BUILT_BY.id(),
                    new Trouble.Unreadable("Delve was built by " + written));
        }
        // a Go that is yet to be fetched was not seen
        return own.get().isAtLeast(1, 25) ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES,
                building.switched() ? Confidence.LIKELY : Confidence.CERTAIN,
                Map.of("built", own.get().written(), "go", building.version().written(),
                        "path", facts.need(GoProbes.DELVE).winner().map(FoundTool::path).orElse("")));
    }

    /** What built the programs that are debugged as they are; of one without debug information it does not matter. */
    private static List<String> programs(Facts facts) {
        return facts.find(BinaryProbes.PROGRAMS).orElse(List.of()).stream()
                .flatMap(program -> program.facts().found().stream()).filter(BinaryFacts::hasDebugInfo)
                .flatMap(program -> program.build().stream()).map(BuildInfo::goVersion).toList();
    }

    // "go1.25.12 X:nodwarf5": the experiments that differ from the usual ones stand behind the version
    private static boolean writesDwarf5(String goVersion) {
        return GoVersion.parse(goVersion).filter(version -> version.isAtLeast(1, 25)).isPresent()
                && !goVersion.contains(SWITCHED_OFF);
    }

    /** Whether every session debugs a program that is already built, and what built it is known. */
    private static boolean isOfRestingPrograms(Facts facts) {
        List<DebugTarget> targets = facts.find(DebugProbes.TARGETS).orElse(List.of());
        List<TargetBinary> programs = facts.find(BinaryProbes.PROGRAMS).orElse(List.of());
        return targets.stream().noneMatch(DebugTarget::builds) && !programs.isEmpty()
                && programs.stream().allMatch(program -> program.facts().found().isPresent());
    }

    private static boolean isSwitchedOff(Facts facts) {
        return facts.need(GoEnvironmentProbes.ENVIRONMENT).find("GOEXPERIMENT")
                .filter(value -> List.of(value.text().split(",")).contains(SWITCHED_OFF)).isPresent();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("version", DelveSetting.versionToInstall(facts))))));
    }
}
