package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project is on a Windows drive, from which Linux programs get no news of what Windows programs change.
 *
 * <p>Watching itself works there, and changes that Linux programs make are told. Whether a Windows program writes in
 * the folder is not known from here: hence likely.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/4739">microsoft/WSL issue 4739</a>; facts cases.md R53, wsl.md
 * 6.3
 */
public final class WindowsChangesNotNoticed implements RootCause {

    @Override
    public String id() {
        return "files.windows-changes-not-noticed";
    }

    @Override
    public Link breaks() {
        return Link.FILE_CHANGES;
    }

    @Override
    public Verdict judge(Facts facts) {
        Mount mount = facts.need(FileProbes.PROJECT_MOUNT);
        // WSL 1 passes the changes of Windows programs on
        if (!mount.isAcrossTheVm()) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("mount", mount.point().toString(),
                "type", mount.type(), "folder", facts.need(ProjectProbes.REAL_ROOT).toString()));
    }

    /** The same as for the slow files there: the project gets another place. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        new ProjectOnWindowsDrive().repair(facts).ifPresent(plan -> actions.addAll(plan.actions()));
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    @Override
    public List<String> cases() {
        return List.of("R53");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL #4739", "microsoft/WSL #4169", "microsoft/WSL #5424",
                "https://learn.microsoft.com/windows/wsl/filesystems");
    }
}
