package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * WSL 1 keeps a folder locked as long as a program watches it, so that it cannot be renamed or removed while the editor
 * is open.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/1529">microsoft/WSL issue 1529</a>; facts cases.md R57
 */
public final class Wsl1LocksWatchedFolders implements RootCause {

    private static final String SETTING = "remote.WSL.fileWatcher.polling";

    @Override
    public String id() {
        return "files.wsl1-locks-watched-folders";
    }

    @Override
    public Link breaks() {
        return Link.FILE_MODES;
    }

    @Override
    public Verdict judge(Facts facts) {
        String distro = facts.need(WslProbes.DISTRO).name();
        if (!WslSettings.isWsl1(facts)) {
            return Verdict.ruledOut();
        }
        boolean polls = facts.need(EditorProbes.SETTINGS).find(SETTING).map(EditorSettings.Found::node)
                .filter(node -> node instanceof JsoncNode.FlagNode flag && flag.value()).isPresent();
        // that it locks is certain; that a folder was to be renamed is not known
        return polls ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.LIKELY,
                Map.of("distro", distro));
    }

    /** Polling in the user's settings on Windows, where the setting is read; the lasting cure is WSL 2. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        facts.need(EditorProbes.SETTINGS).documents().stream()
                .filter(document -> document.place().equals(Place.WINDOWS) && document.json().isSound())
                .forEach(document -> actions.add(document.edited(JsoncEdit.set(document.json().text(),
                        JsoncPath.ROOT, SETTING, "true"))));
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("distro", facts.need(WslProbes.DISTRO).name())));
        return Optional.of(new Plan(id(), actions));
    }

    @Override
    public List<String> cases() {
        return List.of("R57");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode-remote-release #208", "microsoft/vscode-remote-release #2113",
                "microsoft/vscode-remote-release #2574", "microsoft/WSL #1529", "microsoft/WSL #3395",
                "https://code.visualstudio.com/docs/remote/troubleshooting#_wsl-tips");
    }
}
