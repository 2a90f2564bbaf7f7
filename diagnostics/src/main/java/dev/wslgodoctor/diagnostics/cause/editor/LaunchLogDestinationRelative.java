package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code logDest} is no absolute path, and the Go extension refuses the session.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md">vscode-go: debugging</a>; facts
 *      go-debugging.md A1, A3
 */
public final class LaunchLogDestinationRelative implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS = Set.of(LaunchFault.Kind.RELATIVE_LOG_DESTINATION);

    @Override
    public String id() {
        return "editor.launch-log-destination-relative";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/src/goDebugFactory.ts@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        return file.faults().isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                file.arguments(file.faults(), LaunchFile::name));
    }

    /** The same file, seen from the opened folder. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        return Optional.of(DocumentRepair.of(id(), file.document(), text -> {
            String edited = text;
            for (LaunchFault fault : file.faults().reversed()) {
                String path = file.configuration(fault).text("logDest").orElse("");
                // nobody replaces "~" here
                edited = JsoncEdit.replace(edited, fault.path(), Jsonc.quote(path.startsWith("~/")
                        ? "${userHome}" + path.substring(1) : "${workspaceFolder}/" + path));
            }
            return edited;
        }, Map.of()));
    }
}
