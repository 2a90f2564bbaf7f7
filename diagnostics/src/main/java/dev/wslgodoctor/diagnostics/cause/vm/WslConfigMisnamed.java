package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
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
 * The configuration was saved as .wslconfig.txt, which WSL does not read; Windows hides the ending by default.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>
 */
public final class WslConfigMisnamed implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.wslconfig-misnamed";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WindowsProbes.PROFILE);
        if (facts.ask(HostProbes.MISNAMED_WSLCONFIG) instanceof Reading.Absent<WindowsPath>) {
            return Verdict.ruledOut();
        }
        facts.need(HostProbes.MISNAMED_WSLCONFIG);
        boolean both = facts.ask(WindowsProbes.WSLCONFIG) instanceof Reading.Known<Blob>;
        return Verdict.holds(both ? Severity.NOTE : Severity.DEGRADES, both ? Confidence.SUSPECT : Confidence.CERTAIN,
                Map.of());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R12");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issue 7851", "MicrosoftDocs/WSL WSL/wsl-config.md at 8842def");
    }
}
