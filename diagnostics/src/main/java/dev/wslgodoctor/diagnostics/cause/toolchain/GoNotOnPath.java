package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoInstallationProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.StartFileProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Go is installed, and the PATH of programs that no terminal starts does not lead to it.
 *
 * <p>The editor's server asks a login shell for its environment. A line that stands in another start file reaches
 * terminals only.
 *
 * @see <a href="https://github.com/golang/vscode-go/issues/2083">golang/vscode-go issue 2083</a>; facts cases.md R25;
 *      microsoft/vscode src/vs/platform/shell/node/shellEnv.ts
 */
public final class GoNotOnPath implements RootCause {

    @Override
    public String id() {
        return "toolchain.go-not-on-path";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        FoundTool go = facts.need(GoProbes.GO);
        boolean found = facts.need(GoProbes.GO_ON_PATH).stream()
                .anyMatch(tool -> tool.executable() && !tool.isWindowsProgram());
        if (found || isNamedInSettings(facts)) {
            return Verdict.ruledOut();
        }
        if (facts.need(GoInstallationProbes.ALL).stream().anyMatch(each -> each.path().equals(go.path())
                && each.manager().isPresent())) {
            return Verdict.notApplicable("version-manager");
        }
        LinuxPath folder = LinuxPath.of(go.path()).parent().orElse(LinuxPath.ROOT);
        return PathLine.missing(folder, facts).map(confidence -> Verdict.holds(Severity.BLOCKS, confidence,
                Map.of("path", go.path(), "folder", folder.toString(), "where", facts
                        .ask(StartFileProbes.START_FILES).found().flatMap(files -> files.adding(folder))
                        .orElse("-")))).orElseGet(Verdict::ruledOut);
    }

    /** Whether the settings tell the extension where Go is, so that it needs no PATH. */
    static boolean isNamedInSettings(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        return settings.find("go.alternateTools", "go").or(() -> settings.findInDistro("go.goroot"))
                .flatMap(EditorSettings.Found::text).filter(text -> !text.isBlank()).isPresent();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        String path = facts.need(GoProbes.GO).path();
        return Optional.of(PathLine.plan(id(), path.substring(0, path.lastIndexOf('/')), facts));
    }

    @Override
    public List<String> cases() {
        return List.of("R25");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode-go #2504", "microsoft/vscode-go #2505", "golang/vscode-go #1010",
                "golang/vscode-go #2019", "golang/vscode-go #2083",
                "golang/vscode-go extension/src/utils/pathUtils.ts@28e27ff");
    }
}
