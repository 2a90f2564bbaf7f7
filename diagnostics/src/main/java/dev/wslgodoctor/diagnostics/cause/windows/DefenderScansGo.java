package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.AdministratorStep;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Microsoft Defender reads each file that the Go tools write on a Windows drive.
 *
 * <p>A suspicion only: how long it takes was not measured, and the disk of the distro is not scanned file by file.
 *
 * @see <a href="https://github.com/golang/go/issues/43427">golang/go issue 43427</a>; issues 61560 and 26055
 */
public final class DefenderScansGo implements RootCause {

    @Override
    public String id() {
        return "windows.defender-scans-go";
    }

    @Override
    public Link breaks() {
        return Link.HOST;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!facts.need(FileProbes.PROJECT_MOUNT).isWindowsDrive()) {
            return Verdict.ruledOut();
        }
        return facts.need(HostProbes.DEFENDER).equals("running")
                ? Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of()) : Verdict.ruledOut();
    }

    /** Less protection is nothing that a repair brings along: the folder is left out only if that step is chosen. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        folder(facts).flatMap(folder ->
                AdministratorStep.of(facts, () -> new ElevatedTask.DefenderExclusion(folder, true),
                () -> new ElevatedTask.DefenderExclusion(folder, false), List.of())).ifPresent(actions::add);
        SortedSet<Integer> chosen = actions.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(0));
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions, chosen));
    }

    private static Optional<String> folder(Facts facts) {
        LinuxPath project = facts.need(ProjectProbes.REAL_ROOT);
        return facts.ask(FileProbes.MOUNTS).found()
                .flatMap(mounts -> mounts.drives().toWindows(project))
                .map(WindowsPath::toString);
    }

    @Override
    public List<String> cases() {
        return List.of("R07");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go issues 43427, 61560, 26055", "wailsapp/wails issue 2545");
    }
}
