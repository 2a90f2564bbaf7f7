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
 * .wslconfig starts WSL in safe mode: no drives of Windows, no Windows programs, no systemd.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>, safeMode;
 *      microsoft/WSL src/linux/init/WslDistributionConfig.cpp
 */
public final class SafeModeOn implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.safe-mode-on";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        return WslSettings.ofVm(facts).flag("wsl2", "safeMode").orElse(false)
                ? Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of()) : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(WslSettings.change(id(), facts, "wsl2", "safeMode", Optional.empty(), Map.of()));
    }

    @Override
    public List<String> sources() {
        return List.of("MicrosoftDocs/WSL WSL/wsl-config.md at 8842def",
                "microsoft/WSL src/linux/init/WslDistributionConfig.cpp at 3e27a6a");
    }
}
