package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.SessionPaths;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration starts a folder whose package is not main, so that no program comes out of it.
 *
 * @see <a href="https://go.dev/ref/spec#Program_execution">Go specification, program execution</a>; facts
 *      go-debugging.md A3 ("not an executable file"), recording dap-debug-nonmain
 */
public final class ProgramIsNoMainPackage implements RootCause {

    @Override
    public String id() {
        return "editor.program-is-no-main-package";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/ref/spec#Program_execution", "go-delve/delve service/dap/server.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        Map<LinuxPath, Set<String>> packages = facts.need(SessionPaths.PACKAGES_BUILT);
        if (packages.isEmpty()) {
            return Verdict.notApplicable(SessionPaths.PACKAGES_BUILT.id());
        }
        return packages.entrySet().stream().filter(entry -> !entry.getValue().contains("main")).findFirst()
                .map(entry -> Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                        "program", entry.getKey().toString(), "package",
                        entry.getValue().isEmpty() ? "-" : String.join(", ", entry.getValue()))))
                .orElseGet(Verdict::ruledOut);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
