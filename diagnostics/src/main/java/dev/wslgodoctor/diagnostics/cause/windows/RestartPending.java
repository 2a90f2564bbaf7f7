package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts of WSL were installed and wait for a restart of Windows.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/install">Install WSL</a>; microsoft/WSL
 *      src/windows/common/WslInstall.cpp, the volatile key InstallStatus
 */
public final class RestartPending implements RootCause {

    @Override
    public String id() {
        return "windows.restart-pending";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WindowsProbes.PROFILE);
        if (facts.ask(HostProbes.RESTART_PENDING) instanceof Reading.Absent<Boolean>) {
            return Verdict.ruledOut();
        }
        facts.need(HostProbes.RESTART_PENDING);
        // Windows removes the key when it starts, and a part that was only updated may work until then
        return Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/common/WslInstall.cpp at 3e27a6a");
    }
}
