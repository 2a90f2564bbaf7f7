package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.SessionPaths;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * launch.json names a program, a working folder or a file of variables that is not there.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md">vscode-go: debugging</a>; facts
 *      go-debugging.md A1, A3 ("no such file or directory"), recording dap-exec-missing-binary
 */
public final class LaunchPathNotThere implements RootCause {

    @Override
    public String id() {
        return "editor.launch-path-not-there";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff",
                "go-delve/delve service/dap/server.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<SessionPaths.Named> named = facts.need(SessionPaths.NAMED);
        if (named.isEmpty()) {
            return Verdict.notApplicable(SessionPaths.NAMED.id());
        }
        // on a Windows drive another spelling of the name may do, which is a cause of its own
        List<SessionPaths.Named> missing = named.stream().filter(each -> each.there().isEmpty()
                && !isMadeBefore(each, facts)
                && DriveMounts.USUAL.toWindows(each.path()).isEmpty()).toList();
        // what a task before the session makes besides the program is not known
        boolean certain = missing.stream().anyMatch(each -> !hasTaskBefore(each, facts));
        return missing.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS,
                certain ? Confidence.CERTAIN : Confidence.LIKELY, Map.of(
                "session", missing.getFirst().session(), "file", facts.need(EditorProbes.LAUNCH_JSON).path(),
                "found", String.join(", ", missing.stream().map(each -> each.attribute() + " " + each.path())
                        .toList())));
    }

    private static boolean isMadeBefore(SessionPaths.Named named, Facts facts) {
        return named.attribute().equals("program") && hasTaskBefore(named, facts)
                && facts.need(DebugProbes.EXAMINED).stream().anyMatch(session -> session.index() == named.index()
                        && session.kind() == DebugTarget.Kind.EXEC);
    }

    private static boolean hasTaskBefore(SessionPaths.Named named, Facts facts) {
        return facts.need(DebugProbes.EXAMINED).stream().anyMatch(session -> session.index() == named.index()
                && session.text("preLaunchTask").isPresent());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
