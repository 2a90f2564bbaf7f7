package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
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
 * read
 * it wrongly and show no variables.
 *
 * @see <a href="https://go.dev/doc/go1.25#compiler">Go 1.25 release notes, DWARF 5</a>; facts go-debugging.md B1,
 *      recording
 *      dap-version-dlv1.24.0-go1.25-nocheck
 */
public final class DelveBuiltByOldGo implements RootCause {

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
        GoVersion building = facts.need(ModuleProbes.BUILDING_GO).version();
        if (!building.isAtLeast(1, 25)) {
            return Verdict.ruledOut();
        }
        String written = facts.need(DelveProbes.BUILT_BY);
        Optional<GoVersion> own = GoVersion.parse(written.replaceFirst("^go", ""));
        if (own.isEmpty()) {
            return new Verdict.Undetermined(DelveProbes.BUILT_BY.id(),
                    new Trouble.Unreadable("Delve was built by " + written));
        }
        return own.get().isAtLeast(1, 25) ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("built", own.get().written(), "go", building.written(),
                        "path", facts.need(GoProbes.DELVE).winner().map(FoundTool::path).orElse("")));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("version", DelveSetting.versionToInstall(facts))))));
    }
}
