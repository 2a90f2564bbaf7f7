package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
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
 * The project's folder was opened by a window on Windows and by none that runs in the distribution.
 *
 * <p>Such a window starts Windows programs: its Go extension looks for go.exe and dlv.exe, and its paths are not those
 * of the distribution. What VS Code remembers does not say which window is open now, so this is likely and not certain.
 *
 * @see <a href="https://code.visualstudio.com/docs/remote/wsl">Developing in WSL</a>; facts cases.md R36, R48, R49
 */
public final class FolderOpenedFromWindows implements RootCause {

    @Override
    public String id() {
        return "editor.folder-opened-from-windows";
    }

    @Override
    public Link breaks() {
        return Link.WINDOW;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<RecentFolder> recent = facts.need(ProjectProbes.RECENT);
        LinuxPath root = facts.need(ProjectProbes.ROOT);
        String distro = facts.need(WslProbes.DISTRO).name();
        boolean inWsl = recent.stream().anyMatch(folder -> folder.distro().filter(distro::equalsIgnoreCase).isPresent()
                && folder.linux().filter(root::equals).isPresent());
        if (inWsl) {
            return Verdict.ruledOut();
        }
        List<WindowsPath> spellings = spellings(facts, distro, root);
        Optional<WindowsPath> onWindows = recent.stream().flatMap(folder -> folder.windows().stream())
                .filter(folder -> spellings.stream().anyMatch(folder::sameAs)).findFirst();
        // a folder that no editor remembers was opened in none, or as part of a workspace file
        return onWindows.map(folder -> Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                Map.of("folder", folder.toString(), "distro", distro)))
                .orElseGet(() -> Verdict.notApplicable(ProjectProbes.RECENT.id()));
    }

    private static List<WindowsPath> spellings(Facts facts, String distro, LinuxPath root) {
        List<WindowsPath> spellings = new ArrayList<>(List.of(WindowsPath.ofDistro(distro, root)));
        facts.need(FileProbes.MOUNTS).drives().toWindows(root).or(() -> DriveMounts.USUAL.toWindows(root))
                .ifPresent(spellings::add);
        return spellings;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("folder", facts.need(ProjectProbes.ROOT).toString(),
                        "distro", facts.need(WslProbes.DISTRO).name())))));
    }
}
