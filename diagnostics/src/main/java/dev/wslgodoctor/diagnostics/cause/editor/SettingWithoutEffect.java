package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.GoSettings;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * settings.json has settings of debugging that no version of the Go extension reads.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/package.json">golang/vscode-go
 *      extension/package.json, contributes.configuration</a>; facts go-debugging.md A2, E 9 and 61
 */
public final class SettingWithoutEffect implements RootCause {

    @Override
    public String id() {
        return "editor.setting-without-effect";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<String> found = new ArrayList<>();
        for (JsoncDocument document : facts.need(EditorProbes.SETTINGS).documents()) {
            for (JsoncNode.Member member : GoSettings.deadIn(document.json())) {
                found.add(member.name() + " (" + document.position(member.value()) + ")");
            }
        }
        return found.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("found", String.join(", ", found)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        for (JsoncDocument document : facts.need(EditorProbes.SETTINGS).documents()) {
            List<JsoncPath> paths = GoSettings.deadIn(document.json()).stream()
                    .map(member -> JsoncPath.of(member.name())).distinct().toList();
            if (!paths.isEmpty() && document.json().isSound()) {
                actions.add(document.edited(DocumentRepair.removing(paths).apply(document.json().text())));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }
}
