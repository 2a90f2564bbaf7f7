package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.ProjectResources;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The package carries a Windows manifest that demands an administrator: a debugger that is not elevated cannot start
 * the program on Windows.
 *
 * @see <a href="https://github.com/microsoft/vscode-go/issues/2645">microsoft/vscode-go issue 2645</a>; go help
 *      packages: files with the ending .syso are linked in
 */
public final class ManifestDemandsElevation implements RootCause {

    @Override
    public String id() {
        return "windows.manifest-demands-elevation";
    }

    @Override
    public Link breaks() {
        return Link.HOST;
    }

    // whether the program is started on Windows or in the distro, where the manifest means nothing, is not asked
    @Override
    public Verdict judge(Facts facts) {
        List<String> files = facts.need(ProjectResources.DEMANDING);
        return files.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of("files", String.join(", ", files)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R08");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode-go issues 2645, 2610");
    }
}
