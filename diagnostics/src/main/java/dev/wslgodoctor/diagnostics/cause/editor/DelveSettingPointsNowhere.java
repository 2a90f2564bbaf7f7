package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings name a Delve that is not there or is not executable.
 *
 * <p>The Go extension skips such a value without a word and searches on, so that the setting looks accepted while
 * another Delve runs, or none.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/src/utils/pathUtils.ts">golang/vscode-go
 *      extension/src/utils/pathUtils.ts</a>; facts go-debugging.md A2
 */
public final class DelveSettingPointsNowhere implements RootCause {

    @Override
    public String id() {
        return "editor.dlv-setting-points-nowhere";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/src/utils/pathUtils.ts@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        GoProbes.DelveLookup lookup = facts.need(GoProbes.DELVE);
        Optional<FoundTool> winner = lookup.winner();
        boolean absolute = lookup.wanted().filter(text -> text.startsWith("/")).isPresent();
        boolean found = absolute ? lookup.named().filter(FoundTool::executable).isPresent() : winner.isPresent();
        if (lookup.wanted().isEmpty() || found) {
            return Verdict.ruledOut();
        }
        EditorSettings.Found setting = lookup.setting().orElseThrow();
        return Verdict.holds(winner.isPresent() ? Severity.NOTE : Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "path", lookup.wanted().get(), "file", setting.document().position(setting.node())));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return DelveSetting.planFor(id(), facts);
    }
}
