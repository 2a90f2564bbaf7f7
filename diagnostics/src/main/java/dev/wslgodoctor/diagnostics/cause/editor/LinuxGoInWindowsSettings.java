package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProduct;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.RecentFolder;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The user settings on Windows name folders of Linux for Go, and the project is opened by a window on Windows, which
 * looks for a Windows program there.
 *
 * <p>{@code go.goroot}, {@code go.gopath} and {@code go.toolsGopath} of the user settings count for windows on Windows
 * only: for a window in a distro its own machine settings take their place.
 *
 * @see <a href="https://code.visualstudio.com/docs/remote/wsl">Developing in WSL</a>; golang/vscode-go
 *      extension/package.json, scope machine-overridable; facts cases.md R48, go-debugging.md A2
 */
public final class LinuxGoInWindowsSettings implements RootCause {

    private static final List<String> KEYS = List.of("go.goroot", "go.gopath", "go.toolsGopath");

    @Override
    public String id() {
        return "editor.linux-go-in-windows-settings";
    }

    @Override
    public Link breaks() {
        return Link.WINDOW;
    }

    @Override
    public List<String> cases() {
        return List.of("R48");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode-go #926", "golang/vscode-go extension/package.json@28e27ff",
                "https://code.visualstudio.com/docs/remote/wsl");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<EditorSettings.Found> found = found(facts);
        if (found.isEmpty()) {
            return Verdict.ruledOut();
        }
        List<RecentFolder> windows = FolderOpenedFromWindows.windowsOf(facts);
        Optional<RecentFolder> window = windows.stream().filter(folder ->
                found.stream().anyMatch(each -> belongsTo(each.document(), folder.editor()))).findFirst();
        String distro = facts.need(WslProbes.DISTRO).name();
        LinuxPath root = facts.need(ProjectProbes.ROOT);
        // which of two windows is used now nobody told; for one in the distro these values do not count
        boolean inDistro = facts.need(ProjectProbes.RECENT).stream().anyMatch(each -> each.isWindowOf(distro, root));
        return window.map(folder -> Verdict.holds(inDistro ? Severity.NOTE : Severity.BLOCKS,
                inDistro ? Confidence.LIKELY : Confidence.CERTAIN, Map.of(
                "editor", folder.editor().title(), "folder", folder.windows().orElseThrow().toString(),
                "found", String.join(", ", found.stream().map(each -> each.path() + " = " + each.text().orElse("")
                        + " (" + each.document().position(each.node()) + ")").toList()))))
                .orElseGet(Verdict::ruledOut);
    }

    private static List<EditorSettings.Found> found(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        return KEYS.stream().flatMap(key -> settings.all(key).stream())
                .filter(each -> each.document().place().equals(Place.WINDOWS))
                .filter(each -> each.text().filter(text -> text.matches("/[^/].*")).isPresent()).toList();
    }

    private static boolean belongsTo(JsoncDocument document, EditorProduct editor) {
        WindowsPath user = editor.userFolder(WindowsPath.of("C:\\"));
        return document.path().endsWith("\\" + String.join("\\", user.names()) + "\\settings.json");
    }

    /** The values go from the user settings, where no window can use them; the window is opened anew by the user. */
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
        actions.add(new Action.AskUser(id() + ".reopen", Map.of("distro", facts.need(WslProbes.DISTRO).name(),
                "folder", facts.need(ProjectProbes.ROOT).toString())));
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }
}
