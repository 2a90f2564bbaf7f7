package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.LaunchAttribute;
import dev.wslgodoctor.diagnostics.parse.LaunchConfiguration;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * launch.json asks for a request or a mode that does not exist; no session starts.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/service/dap/types.go">go-delve/delve
 *      service/dap/types.go</a>; facts go-debugging.md A1, A3
 */
public final class LaunchBadMode implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS =
            Set.of(LaunchFault.Kind.BAD_REQUEST, LaunchFault.Kind.BAD_MODE);

    @Override
    public String id() {
        return "editor.launch-bad-mode";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve service/dap/types.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        // without a request the extension starts the package of the open file instead of this configuration
        boolean refused = file.faults().stream().anyMatch(fault -> fault.detail().isPresent());
        return file.faults().isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS,
                refused ? Confidence.CERTAIN : Confidence.LIKELY, file.arguments(file.faults(), LaunchBadMode::label));
    }

    private static String label(LaunchFault fault) {
        String name = fault.kind() == LaunchFault.Kind.BAD_MODE ? "mode" : "request";
        return name + fault.detail().map(word -> " " + Jsonc.quote(word)).orElse("");
    }

    /** Who names a process wants to attach; who names a port, to a server; else the mode is chosen by the program. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        return Optional.of(DocumentRepair.of(id(), file.document(), text -> {
            String edited = text;
            for (LaunchFault fault : file.faults().reversed()) {
                edited = corrected(edited, file.configuration(fault), fault);
            }
            return edited;
        }, Map.of()));
    }

    private static String corrected(String text, LaunchConfiguration configuration, LaunchFault fault) {
        boolean process = configuration.attribute("processId").isPresent()
                || configuration.attribute("waitFor").isPresent();
        boolean attach = configuration.request().filter(LaunchAttribute.Request.ATTACH::equals).isPresent();
        if (fault.kind() == LaunchFault.Kind.BAD_REQUEST) {
            return JsoncEdit.set(text, configuration.path(), "request", process ? "\"attach\"" : "\"launch\"");
        }
        if (attach) {
            boolean server = !process && configuration.attribute("port").isPresent();
            return JsoncEdit.set(text, configuration.path(), "mode", server ? "\"remote\"" : "\"local\"");
        }
        if (!process) {
            return JsoncEdit.set(text, configuration.path(), "mode", "\"auto\"");
        }
        String attaching = JsoncEdit.set(text, configuration.path(), "request", "\"attach\"");
        return JsoncEdit.set(attaching, configuration.path(), "mode", "\"local\"");
    }
}
