package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.AlternateTool;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoInstallation;
import dev.wslgodoctor.diagnostics.probe.GoInstallationProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only Go belongs to a version manager, which makes it known to terminals alone.
 *
 * @see <a href="https://github.com/golang/vscode-go/issues/1886">golang/vscode-go issue 1886</a>; facts cases.md R26
 */
public final class GoOnlyInVersionManager implements RootCause {

    @Override
    public String id() {
        return "toolchain.go-only-in-version-manager";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<FoundTool> onPath = facts.need(GoProbes.GO_ON_PATH);
        if (onPath.stream().anyMatch(tool -> tool.executable() && !tool.isWindowsProgram())
                || GoNotOnPath.isNamedInSettings(facts)) {
            return Verdict.ruledOut();
        }
        List<GoInstallation> all = facts.need(GoInstallationProbes.ALL);
        if (all.isEmpty() || all.stream().anyMatch(go -> go.manager().isEmpty())) {
            return Verdict.notApplicable(GoInstallationProbes.ALL.id());
        }
        GoInstallation shown = newest(all).orElse(all.getFirst());
        return Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("manager",
                shown.manager().orElseThrow(), "path", shown.path(), "release", shown.release().orElse("?")));
    }

    /** Whether a version manager has a Go and nobody else has. */
    static boolean hasTheOnlyOne(Facts facts) {
        return facts.ask(GoInstallationProbes.ALL).found().filter(all -> !all.isEmpty()
                && all.stream().allMatch(go -> go.manager().isPresent())).isPresent();
    }

    // a shim asks the manager for the release, which works only where its start file ran
    private static Optional<GoInstallation> newest(List<GoInstallation> all) {
        return all.stream().filter(go -> go.elf() && go.release().flatMap(GoVersion::parse).isPresent())
                .max((one, other) -> GoVersion.parse(one.release().orElseThrow()).orElseThrow()
                        .compareTo(GoVersion.parse(other.release().orElseThrow()).orElseThrow()));
    }

    /** The real program in the settings of the editor's server: it needs neither a shim nor a start file. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<GoInstallation> all = facts.need(GoInstallationProbes.ALL);
        List<Action> actions = new ArrayList<>();
        newest(all).ifPresent(go -> actions.addAll(new AlternateTool("go").naming(go.path(), facts)));
        actions.add(new Action.AskUser(id() + ".by-hand",
                Map.of("path", newest(all).orElse(all.getFirst()).path())));
        return Optional.of(new Plan(id(), actions));
    }

    @Override
    public List<String> cases() {
        return List.of("R26");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go #1886", "golang/vscode-go #1010",
                "golang/vscode-go extension/src/utils/pathUtils.ts@28e27ff");
    }
}
