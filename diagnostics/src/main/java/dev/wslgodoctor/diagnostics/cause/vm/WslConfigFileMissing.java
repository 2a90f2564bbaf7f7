package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * .wslconfig names a kernel, modules or a system distro that are not where it says: with a missing kernel WSL does not
 * start.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/windows/service/exe/WslCoreVm.cpp, WSL_E_CUSTOM_KERNEL_NOT_FOUND; test/windows/UnitTests.cpp
 */
public final class WslConfigFileMissing implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.wslconfig-file-missing";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WindowsProbes.WSLCONFIG);
        List<String> missing = missing(facts);
        return missing.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("keys", String.join(", ", missing)));
    }

    private static List<String> missing(Facts facts) {
        return facts.need(HostProbes.NAMED_FILES).entrySet().stream().filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey).toList();
    }

    /** The built-in file is used again once the key is gone. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        String key = missing(facts).getFirst();
        return Optional.of(WslSettings.change(id(), facts, "wsl2", key.substring("wsl2.".length()), Optional.empty(),
                Map.of("keys", String.join(", ", missing(facts)))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL test/windows/UnitTests.cpp at 3e27a6a", "microsoft/WSL"
                + " src/windows/common/wslutil.cpp at 3e27a6a");
    }
}
