package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GorootSetting;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings name a Go installation that is not there; the go command then says that it cannot find its folder.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/settings.md">vscode-go settings, go.goroot</a>;
 *      golang/go src/cmd/go/main.go, "cannot find GOROOT directory"; facts go-debugging.md A2
 */
public final class GorootSettingPointsNowhere implements RootCause {

    @Override
    public String id() {
        return "editor.goroot-setting-points-nowhere";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff", "golang/go src/cmd/go/main.go@go1.25.12");
    }

    @Override
    public Verdict judge(Facts facts) {
        GorootSetting goroot = facts.need(GorootSetting.NAMED);
        return goroot.hasGo() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "path", goroot.folder().toString(),
                "file", goroot.setting().document().position(goroot.setting().node())));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        EditorSettings.Found setting = facts.need(GorootSetting.NAMED).setting();
        return Optional.of(DocumentRepair.of(id(), setting.document(),
                text -> JsoncEdit.remove(text, setting.path()),
                Map.of("file", setting.document().position(setting.node()))));
    }
}
