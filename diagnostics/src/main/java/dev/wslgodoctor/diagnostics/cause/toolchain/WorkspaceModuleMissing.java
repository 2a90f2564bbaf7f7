package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoWorkspace;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * go.work lists a folder without a go.mod, so that the go command refuses every build in the workspace, also of the
 * other modules.
 *
 * @see <a href="https://go.dev/ref/mod#go-work-file-use">Go modules reference, use directive</a>; go 1.24.4 says
 *      {@code cannot load module missing listed in go.work file: open missing/go.mod: no such file or directory}
 */
public final class WorkspaceModuleMissing implements RootCause {

    @Override
    public String id() {
        return "toolchain.workspace-module-missing";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<GoWorkspace.Used> missing = missing(facts);
        return missing.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "folder", missing.getFirst().written(), "count", String.valueOf(missing.size()),
                "places", String.join(", ", missing.stream().map(each ->
                        facts.need(GoWorkspace.OF_PROGRAM).file().path() + ":" + each.line()).toList())));
    }

    private static List<GoWorkspace.Used> missing(Facts facts) {
        return facts.need(GoWorkspace.OF_PROGRAM).used().stream().filter(each -> each.mod().isEmpty()).toList();
    }

    /** By hand only: whether the line or the missing folder, a submodule perhaps, is the mistake, nobody here knows. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        GoWorkspace workspace = facts.need(GoWorkspace.OF_PROGRAM);
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", Map.of(
                "folder", missing(facts).getFirst().written(), "file", workspace.file().path().toString())))));
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go src/cmd/go/internal/modload/init.go@386d8115", "https://go.dev/ref/mod#workspaces");
    }
}
