package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project is stored on a Windows drive, so every file the Go tools open crosses the VM border.
 *
 * <p>Felt as slow builds, slow module loading and a language server that never settles. Decided by the mount that
 * holds the folder, not by its name: drives can be mounted elsewhere, and {@code /mnt/wsl} is none.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/filesystems">Working across file systems</a>; facts wsl.md
 * 6.1, 6.4
 */
public final class ProjectOnWindowsDrive implements RootCause {

    @Override
    public String id() {
        return "files.project-on-windows-drive";
    }

    @Override
    public Link breaks() {
        return Link.PROJECT_PLACE;
    }

    @Override
    public Verdict judge(Facts facts) {
        Mount mount = facts.need(FileProbes.PROJECT_MOUNT);
        if (!mount.isWindowsDrive()) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("mount", mount.point().toString(),
                "type", mount.type(), "folder", facts.need(ProjectProbes.REAL_ROOT).toString()));
    }

    /** Copies only: the user deletes the original when satisfied. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LinuxPath from = facts.need(ProjectProbes.REAL_ROOT);
        LinuxPath to = facts.need(DistroProbes.HOME).resolve("src").resolve(from.name());
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        return Optional.of(new Plan(id(), List.of(new Action.CopyTree(distro, from, to),
                new Action.ChooseProject(to.toString()),
                new Action.AskUser(id() + ".afterwards", Map.of("copy", to.toString(), "original", from.toString())))));
    }
}
