package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editor's server in the distribution has no Go extension; one that is installed on Windows does not run there.
 *
 * @see <a href="https://code.visualstudio.com/docs/remote/wsl#_managing-extensions">Developing in WSL, Managing
 *      extensions</a>
 */
public final class GoExtensionMissingInWsl implements RootCause {

    @Override
    public String id() {
        return "editor.go-extension-missing-in-wsl";
    }

    @Override
    public Link breaks() {
        return Link.WINDOW;
    }

    @Override
    public Verdict judge(Facts facts) {
        Map<String, List<String>> extensions = facts.need(EditorProbes.GO_EXTENSIONS);
        if (extensions.isEmpty()) {
            return Verdict.notApplicable(EditorProbes.SERVERS.id());
        }
        // which of several editors is used nobody knows, so one that has it is enough
        if (extensions.values().stream().anyMatch(names -> !names.isEmpty())) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("servers", String.join(", ", extensions.keySet())));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("distro", facts.need(WslProbes.DISTRO).name())))));
    }
}
