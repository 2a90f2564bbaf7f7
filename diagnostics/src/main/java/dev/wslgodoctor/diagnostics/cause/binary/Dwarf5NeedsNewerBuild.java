package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DelveBuildProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program has debug information in DWARF 5, and the Delve that is found was itself built with a Go that cannot read
 * it.
 *
 * <p>Go writes DWARF 5 on Linux since 1.25. What counts is not Delve's own release but the Go that built it.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/goversion/compat.go">go-delve/delve
 *      pkg/goversion/compat.go</a>; facts go-debugging.md B1 (DWARF 5), recording cli-dwarf5-old-build-note
 */
public final class Dwarf5NeedsNewerBuild implements RootCause {

    // sections that DWARF 4 does not have (https://dwarfstd.org/dwarf5std.html, section 1.4)
    private static final List<String> ONLY_IN_DWARF5 = List.of(".debug_loclists", ".debug_rnglists", ".debug_addr");

    @Override
    public String id() {
        return "binary.dwarf5-needs-newer-build-of-delve";
    }

    @Override
    public Link breaks() {
        return Link.DEBUG_INFO;
    }

    @Override
    public Verdict judge(Facts facts) {
        String written = facts.need(DelveBuildProbes.BUILT_WITH);
        Optional<GoVersion> built = GoVersion.parse(written.replaceFirst("^go", ""));
        if (built.isEmpty()) {
            return new Verdict.Undetermined(DelveBuildProbes.BUILT_WITH.id(), new Trouble.Unreadable(written));
        }
        if (built.get().isAtLeast(1, 25)) {
            return Verdict.ruledOut();
        }
        Map<String, String> arguments = Map.of("delve", facts.need(GoProbes.DELVE).winner().orElseThrow().path(),
                "built", built.get().written());
        boolean seen = facts.ask(BinaryProbes.PROGRAMS).found().orElse(List.of()).stream()
                .flatMap(program -> program.facts().found().stream()).flatMap(known -> known.sections().stream())
                .anyMatch(section -> ONLY_IN_DWARF5.contains(section.name()));
        if (seen) {
            return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, arguments);
        }
        boolean builds = facts.need(DebugProbes.TARGETS).stream().anyMatch(DebugTarget::builds);
        // GOEXPERIMENT=nodwarf5 would switch it off, and nobody looked
        return builds && facts.need(ModuleProbes.BUILDING_GO).version().isAtLeast(1, 25)
                ? Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, arguments) : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        String version = facts.ask(ModuleProbes.BUILDING_GO).found().map(go -> DelveSetting.versionToInstall(
                go.version())).orElse("latest");
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("version", version)))));
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve pkg/goversion/compat.go at 3b77598",
                "golang/go src/internal/buildcfg/exp.go in Go 1.25.12", "https://go.dev/doc/go1.25#compiler");
    }
}
