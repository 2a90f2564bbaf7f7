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
 * launch.json has attributes that neither VS Code, nor the Go extension, nor Delve reads.
 *
 * <p>Some are named by instructions on the web and never existed, {@code dlvDap} among them. They are ignored without
 * a word.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md#launchjson-attributes">Debugging,
 *      launch.json attributes</a>; facts go-debugging.md A1
 */
public final class LaunchUnknownAttribute implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS =
            Set.of(LaunchFault.Kind.UNKNOWN_ATTRIBUTE, LaunchFault.Kind.DEAD_ATTRIBUTE);

    @Override
    public String id() {
        return "editor.launch-unknown-attribute";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go docs/debugging.md@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        // a Go extension newer than this program may know an attribute; that some never existed is certain
        boolean never = file.faults().stream().anyMatch(fault -> fault.kind() == LaunchFault.Kind.DEAD_ATTRIBUTE);
        return file.faults().isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE,
                never ? Confidence.CERTAIN : Confidence.LIKELY,
                file.arguments(file.faults(), LaunchFile::name));
    }

    /** A name that is wrong only in case is corrected; any other goes. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        return Optional.of(DocumentRepair.of(id(), file.document(), text -> {
            String edited = text;
            for (LaunchFault fault : file.faults().reversed()) {
                boolean free = fault.detail().filter(name ->
                        file.configuration(fault).attribute(name).isEmpty()).isPresent();
                edited = free ? JsoncEdit.rename(edited, fault.path(), fault.detail().get())
                        : JsoncEdit.remove(edited, fault.path());
            }
            return edited;
        }, Map.of()));
    }
}
