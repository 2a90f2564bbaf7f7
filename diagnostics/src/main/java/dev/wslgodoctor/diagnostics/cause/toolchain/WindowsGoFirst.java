package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.AlternateTool;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Windows program named go stands before the Linux Go in PATH.
 *
 * @see <a href="https://github.com/golang/vscode-go/issues/3160">golang/vscode-go issue 3160</a>; facts cases.md R24
 */
public final class WindowsGoFirst implements RootCause {

    @Override
    public String id() {
        return "toolchain.windows-go-first";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<FoundTool> first = facts.need(GoProbes.GO_ON_PATH).stream().filter(FoundTool::executable).findFirst();
        if (first.isEmpty() || !first.get().isWindowsProgram()) {
            return Verdict.ruledOut();
        }
        // the extension takes the one that its settings name, whatever stands in PATH
        if (facts.ask(EditorProbes.SETTINGS).found().isPresent() && GoNotOnPath.isNamedInSettings(facts)) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("path", first.get().path(), "linux", facts.need(GoProbes.GO).path()));
    }

    /** The setting serves the editor; the order of PATH, which serves terminals too, is left to the user. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        String linux = facts.need(GoProbes.GO).path();
        List<Action> actions = new ArrayList<>(new AlternateTool("go").naming(linux, facts));
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("linux", linux)));
        return Optional.of(new Plan(id(), actions));
    }

    @Override
    public List<String> cases() {
        return List.of("R24");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go #3160", "golang/vscode-go extension/src/utils/pathUtils.ts@28e27ff");
    }
}
