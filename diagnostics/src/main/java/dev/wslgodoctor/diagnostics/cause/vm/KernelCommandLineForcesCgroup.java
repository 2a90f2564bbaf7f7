package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * .wslconfig forces a cgroup version by kernelCommandLine, as recipes against failing attaches advise: with some values
 * WSL does not start or mounts both versions, and a debugger does not care for either.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/6662">microsoft/WSL issue 6662</a>; ptrace(2) does not consult
 *      cgroups
 */
public final class KernelCommandLineForcesCgroup implements RootCause {

    private static final List<String> MEANT = List.of("systemd.unified_cgroup_hierarchy", "cgroup_no_v1",
            "cgroup_enable", "swapaccount", "systemd.legacy_systemd_cgroup_controller");

    @Override
    public String id() {
        return "wsl-vm.kernel-command-line-forces-cgroup";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<String> found = found(facts);
        return found.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("words", String.join(" ", found)));
    }

    private static List<String> words(Facts facts) {
        String line = WslSettings.ofVm(facts).value("wsl2", "kernelCommandLine").orElse("");
        return List.of(line.split("\\s+")).stream().filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> found(Facts facts) {
        return words(facts).stream().filter(word -> MEANT.contains(word.split("=")[0])).toList();
    }

    /** Only these words go; what else stands in the line stays. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<String> meant = found(facts);
        String rest = String.join(" ", words(facts).stream().filter(word -> !meant.contains(word)).toList());
        return Optional.of(WslSettings.change(id(), facts, "wsl2", "kernelCommandLine",
                Optional.of(rest).filter(text -> !text.isEmpty()), Map.of("words", String.join(" ", meant))));
    }

    @Override
    public List<String> cases() {
        return List.of("R18");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issue 6662", "microsoft/WSL src/linux/init/config.cpp at 3e27a6a,"
                + " ConfigInitializeCgroups");
    }
}
