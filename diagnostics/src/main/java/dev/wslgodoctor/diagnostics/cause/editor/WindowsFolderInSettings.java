package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.SubstitutePath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings for the distribution name folders of Windows for Go.
 *
 * <p>The project's own settings count for a window on either side; that they are wrong for the distribution is certain
 * only where an editor remembers such a window for the project, and for the settings of the server.
 *
 * @see <a href="https://code.visualstudio.com/docs/configure/settings#_settings-precedence">Settings precedence</a>;
 *      facts go-debugging.md A2
 */
public final class WindowsFolderInSettings implements RootCause {

    private static final List<String> KEYS = List.of("go.goroot", "go.gopath", "go.toolsGopath");

    @Override
    public String id() {
        return "editor.windows-folder-in-settings";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff",
                "https://code.visualstudio.com/docs/configure/settings");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<EditorSettings.Found> found = found(facts);
        if (found.isEmpty()) {
            return Verdict.ruledOut();
        }
        boolean server = found.stream().anyMatch(each -> each.document().path().contains("/data/Machine/"));
        String distro = facts.need(WslProbes.DISTRO).name();
        boolean window = facts.ask(ProjectProbes.ROOT).found().filter(root -> facts.ask(ProjectProbes.RECENT).found()
                .orElse(List.of()).stream().anyMatch(folder -> folder.isWindowOf(distro, root))).isPresent();
        // where both sides had the project open, the value may be meant for the other one
        boolean onWindows = facts.ask(ProjectProbes.ROOT).found().isPresent()
                && facts.ask(ProjectProbes.RECENT).found().isPresent()
                && !FolderOpenedFromWindows.windowsOf(facts).isEmpty();
        return Verdict.holds(Severity.DEGRADES, server || window && !onWindows ? Confidence.CERTAIN
                : Confidence.LIKELY, Map.of(
                "found", String.join(", ", found.stream().map(each -> each.path() + " = " + each.text().orElse("")
                        + " (" + each.document().position(each.node()) + ")").toList())));
    }

    private static List<EditorSettings.Found> found(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        return KEYS.stream().flatMap(key -> settings.all(key).stream())
                .filter(each -> !each.document().place().equals(Place.WINDOWS))
                .filter(each -> each.text().filter(SubstitutePath::isWindows).isPresent()).toList();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        List<EditorSettings.Found> found = found(facts);
        for (JsoncDocument document : found.stream().map(EditorSettings.Found::document).distinct().toList()) {
            List<JsoncPath> paths = found.stream().filter(each -> each.document().equals(document))
                    .map(EditorSettings.Found::path).toList();
            if (document.json().isSound()) {
                actions.add(document.edited(DocumentRepair.removing(paths).apply(document.json().text())));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }
}
