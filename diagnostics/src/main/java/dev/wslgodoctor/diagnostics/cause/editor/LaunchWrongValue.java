package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attribute has a value of another type than it takes, or none of the words that it knows.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md">vscode-go: debugging</a>; facts
 *      go-debugging.md A1, A3
 */
public final class LaunchWrongValue implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS = Set.of(LaunchFault.Kind.WRONG_VALUE,
            LaunchFault.Kind.UNKNOWN_LOG_OUTPUT);

    @Override
    public String id() {
        return "editor.launch-wrong-value";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff",
                "go-delve/delve pkg/logflags/logflags.go@05ff638c");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        return file.faults().isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                file.arguments(file.faults(), LaunchFile::name));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
