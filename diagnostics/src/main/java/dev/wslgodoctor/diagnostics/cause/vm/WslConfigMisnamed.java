package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
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

    /** The same bytes under the right name; where both files are there, only the user knows which settings count. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        Optional<Blob> content = facts.ask(WindowsProbes.WSLCONFIG) instanceof Reading.Absent<Blob>
                ? facts.ask(HostProbes.MISNAMED_CONTENT).found() : Optional.empty();
        content.ifPresent(blob -> {
            actions.add(new Action.ReplaceFile(Place.WINDOWS,
                    facts.need(WindowsProbes.PROFILE).resolve(".wslconfig").toString(), Optional.empty(), content,
                    false));
            actions.add(new Action.ReplaceFile(Place.WINDOWS, facts.need(HostProbes.MISNAMED_WSLCONFIG).toString(),
                    Optional.of(blob.sha256()), Optional.empty(), false));
            actions.add(new Action.RestartWsl());
        });
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
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
