package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.SubstitutePath;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * launch.json names a file in the way of Windows, and the session runs in the distribution.
 *
 * <p>Where no editor remembers a window of the distribution for the project, the path may be right for one on Windows.
 *
 * @see <a href="https://code.visualstudio.com/docs/remote/wsl">Developing in WSL</a>; facts go-debugging.md A1, C4
 */
public final class LaunchWindowsPath implements RootCause {

    private static final List<String> ATTRIBUTES = List.of("program", "cwd", "envFile", "output", "coreFilePath");

    @Override
    public String id() {
        return "editor.launch-windows-path";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("https://code.visualstudio.com/docs/remote/wsl");
    }

    private record Wrong(LaunchSession session, String attribute, String path) {
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Wrong> wrong = wrong(facts);
        if (wrong.isEmpty()) {
            return Verdict.ruledOut();
        }
        String distro = facts.need(WslProbes.DISTRO).name();
        LinuxPath root = facts.need(ProjectProbes.ROOT);
        boolean inDistro = facts.ask(ProjectProbes.RECENT).found().orElse(List.of()).stream()
                .anyMatch(folder -> folder.isWindowOf(distro, root));
        boolean onWindows = facts.ask(ProjectProbes.RECENT).found().isPresent()
                && !FolderOpenedFromWindows.windowsOf(facts).isEmpty();
        if (!inDistro && onWindows) {
            return Verdict.notApplicable(ProjectProbes.RECENT.id());
        }
        // where both sides had the project open, the path may be meant for the other one
        return Verdict.holds(Severity.BLOCKS, inDistro && !onWindows ? Confidence.CERTAIN : Confidence.LIKELY, Map.of(
                "file", facts.need(EditorProbes.LAUNCH_JSON).path(), "session", wrong.getFirst().session().name(),
                "found", String.join(", ", wrong.stream().map(each -> each.attribute() + " " + each.path()).toList())));
    }

    private static List<Wrong> wrong(Facts facts) {
        return facts.need(DebugProbes.EXAMINED).stream().filter(session -> session.kind() != DebugTarget.Kind.REMOTE)
                .flatMap(session -> ATTRIBUTES.stream().flatMap(attribute -> session.text(attribute)
                        .filter(SubstitutePath::isWindows).map(path -> new Wrong(session, attribute, path)).stream()))
                .toList();
    }

    /** The same file as the distribution names it. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Wrong> wrong = wrong(facts);
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON), text -> {
            String edited = text;
            for (Wrong each : wrong) {
                Optional<LinuxPath> linux = ProjectProbes.linux(each.path());
                JsoncPath path = JsoncPath.of("configurations").element(each.session().index())
                        .member(each.attribute());
                // an attribute for Linux alone stands elsewhere, and is left to the user
                edited = linux.isEmpty() || Jsonc.parse(edited).at(path).isEmpty() ? edited
                        : JsoncEdit.replace(edited, path, Jsonc.quote(linux.get().toString()));
            }
            return edited;
        }, Map.of()));
    }
}
