package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProduct;
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
 * of the distribution. What an editor remembers does not say which window is open now, so this is likely and not
 * certain.
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
    public List<String> cases() {
        return List.of("R36", "R48");
    }

    @Override
    public List<String> sources() {
        return List.of("https://code.visualstudio.com/docs/remote/wsl");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<RecentFolder> recent = facts.need(ProjectProbes.RECENT);
        LinuxPath root = facts.need(ProjectProbes.ROOT);
        String distro = facts.need(WslProbes.DISTRO).name();
        // which of several editors is used nobody knows, so a window in the distro of any of them is enough
        if (recent.stream().anyMatch(folder -> folder.isWindowOf(distro, root))) {
            return Verdict.ruledOut();
        }
        List<RecentFolder> onWindows = onWindows(facts, recent, distro, root);
        if (onWindows.isEmpty()) {
            // a folder that no editor remembers was opened in none, or as part of a workspace file
            return Verdict.notApplicable(ProjectProbes.RECENT.id());
        }
        return Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                Map.of("folder", onWindows.getFirst().windows().orElseThrow().toString(), "distro", distro,
                        "editor", String.join(", ", editors(onWindows).stream().map(EditorProduct::title).toList())));
    }

    private static List<EditorProduct> editors(List<RecentFolder> folders) {
        return folders.stream().map(RecentFolder::editor).distinct().sorted().toList();
    }

    /** The windows on Windows that had the project's folder open. */
    public static List<RecentFolder> windowsOf(Facts facts) {
        return onWindows(facts, facts.need(ProjectProbes.RECENT), facts.need(WslProbes.DISTRO).name(),
                facts.need(ProjectProbes.ROOT));
    }

    private static List<RecentFolder> onWindows(Facts facts, List<RecentFolder> recent, String distro,
            LinuxPath root) {
        List<WindowsPath> spellings = spellings(facts, distro, root);
        return recent.stream().filter(folder -> folder.windows().isPresent()
                && spellings.stream().anyMatch(folder.windows().get()::sameAs)).toList();
    }

    private static List<WindowsPath> spellings(Facts facts, String distro, LinuxPath root) {
        List<WindowsPath> spellings = new ArrayList<>(List.of(WindowsPath.ofDistro(distro, root)));
        facts.need(FileProbes.MOUNTS).drives().toWindows(root).or(() -> DriveMounts.USUAL.toWindows(root))
                .ifPresent(spellings::add);
        return spellings;
    }

    /** For each editor: install its extension for WSL if it was looked for and is not there, then open the folder. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LinuxPath root = facts.need(ProjectProbes.ROOT);
        String distro = facts.need(WslProbes.DISTRO).name();
        List<Action> steps = new ArrayList<>();
        for (EditorProduct editor : editors(onWindows(facts, facts.need(ProjectProbes.RECENT), distro, root))) {
            boolean lacksExtension = facts.ask(EditorProbes.ON_WINDOWS).found().stream().flatMap(List::stream)
                    .anyMatch(there -> there.product() == editor && there.wslExtensions().isEmpty());
            if (lacksExtension) {
                steps.add(new Action.AskUser(id() + ".extension", Map.of("editor", editor.title(),
                        "extension", editor.wslExtensions().getFirst())));
            }
            steps.add(new Action.AskUser(id() + ".by-hand", Map.of("editor", editor.title(),
                    "command", editor.command(), "folder", root.toString(), "distro", distro)));
        }
        return Optional.of(new Plan(id(), steps));
    }
}
