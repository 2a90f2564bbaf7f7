package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration of request launch has the mode remote, which only an attach has; the Go extension warns at every
 * start.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md">vscode-go: debugging</a>; facts
 *      go-debugging.md A1, A3
 */
public final class LaunchModeRemote implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS = Set.of(LaunchFault.Kind.REMOTE_LAUNCH);

    @Override
    public String id() {
        return "editor.launch-mode-remote";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/src/goDebugConfiguration.ts@09dcadac");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        return file.faults().isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                file.arguments(file.faults(), LaunchFile::name));
    }

    /** What is meant is an attach: the extension treats it as one. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        return Optional.of(DocumentRepair.of(id(), file.document(), text -> {
            String edited = text;
            for (LaunchFault fault : file.faults().reversed()) {
                edited = JsoncEdit.set(edited, file.configuration(fault).path(), "request", "\"attach\"");
            }
            return edited;
        }, Map.of()));
    }
}
