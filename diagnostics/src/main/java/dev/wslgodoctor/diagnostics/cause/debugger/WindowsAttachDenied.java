package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.FolderOpenedFromWindows;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProcessProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProcessProbes.WindowsProcess;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A window on Windows attaches to a process of another user or of an elevated program, which Windows denies.
 *
 * <p>tasklist does not tell the user of such a process to one who may not ask. Whether Delve itself is elevated cannot
 * be seen, so this is likely at most. UNVERIFIED on Windows.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/procthread/process-security-and-access-rights">Process
 *      security and access rights</a>; go-delve/delve issue 1357; facts cases.md R44
 */
public final class WindowsAttachDenied implements RootCause {

    @Override
    public String id() {
        return "debugger.windows-attach-denied";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> cases() {
        return List.of("R44");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #1357",
                "https://learn.microsoft.com/windows/win32/procthread/process-security-and-access-rights");
    }

    @Override
    public Verdict judge(Facts facts) {
        // a window that runs in the distro attaches to processes of Linux
        if (FolderOpenedFromWindows.windowsOf(facts).isEmpty()) {
            return Verdict.notApplicable(ProjectProbes.RECENT.id());
        }
        List<WindowsProcess> processes = facts.need(WindowsProcessProbes.NAMED);
        if (processes.isEmpty()) {
            return Verdict.notApplicable(WindowsProcessProbes.NAMED.id());
        }
        String user = facts.need(WindowsProcessProbes.USER).toLowerCase(Locale.ROOT);
        return processes.stream().filter(process -> !isOf(process, user)).findFirst()
                .map(process -> Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of(
                        "process", String.valueOf(process.pid()), "program", process.image(),
                        "owner", process.user()))).orElseGet(Verdict::ruledOut);
    }

    private static boolean isOf(WindowsProcess process, String user) {
        String owner = process.user().toLowerCase(Locale.ROOT);
        return owner.equals(user) || owner.endsWith("\\" + user);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
