package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distribution runs under WSL 1, which translates system calls and on which Delve hangs: its authors do not support
 * it there.
 *
 * @see <a href="https://github.com/go-delve/delve/issues/1973">go-delve/delve issue 1973</a>; golang/vscode-go
 *      docs/debugging-legacy.md; release names of WSL 1: 4.4.0-NNNNN-Microsoft, with a capital letter
 */
public final class DistroIsWsl1 implements RootCause {

    @Override
    public String id() {
        return "distro.is-wsl1";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO;
    }

    @Override
    public List<String> cases() {
        return List.of("R19");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #1973",
                "golang/vscode-go docs/debugging-legacy.md@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        String name = facts.need(WslProbes.DISTRO).name();
        if (!WslSettings.isWsl1(facts)) {
            return Verdict.ruledOut();
        }
        // where nothing is debugged WSL 1 may be a choice: it reads Windows drives faster
        boolean choice = facts.ask(EditorProbes.LAUNCH_JSON) instanceof Reading.Absent<JsoncDocument>
                && facts.ask(DebugProbes.TARGETS).found().filter(targets -> !targets.isEmpty()).isEmpty();
        return choice ? Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of("distro", name))
                : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("distro", name));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        if (facts.ask(WindowsProbes.VERSION).found().isPresent()
                && WslSettings.build(facts) < WslSettings.WSL2_SINCE) {
            return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".windows-too-old"))));
        }
        List<Action> actions = new ArrayList<>();
        if (facts.ask(WindowsProbes.PROFILE).found().isPresent()
                && facts.ask(HostProbes.VM_SERVICE) instanceof Reading.Absent<String>) {
            actions.add(new Action.AskUser(id() + ".feature-missing"));
        }
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("distro", facts.need(WslProbes.DISTRO).name())));
        return Optional.of(new Plan(id(), actions));
    }
}
