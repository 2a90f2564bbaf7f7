package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Windows programs cannot be started from the distro: wsl.conf forbids it, or the handler of the kernel is gone, as
 * after a restart of systemd-binfmt.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>, interop;
 *      microsoft/WSL src/linux/init/binfmt.h; boot.protectBinfmt
 */
public final class InteropOff implements RootCause {

    @Override
    public String id() {
        return "distro.interop-off";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!WslSettings.isWsl(facts)) {
            return Verdict.notApplicable(VmProbes.KERNEL.id());
        }
        if (!WslSettings.ofDistro(facts).flag("interop", "enabled").orElse(true)) {
            return holds(Severity.NOTE, "[interop] enabled=false");
        }
        return facts.need(SystemProbes.INTEROP) ? Verdict.ruledOut() : holds(Severity.DEGRADES, "WSLInterop: -");
    }

    private static Verdict holds(Severity severity, String sign) {
        return Verdict.holds(severity, Confidence.CERTAIN, Map.of("sign", sign));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        boolean forbidden = !WslSettings.ofDistro(facts).flag("interop", "enabled").orElse(true);
        return Optional.of(forbidden
                ? WslSettings.changeDistro(id(), facts, "interop", "enabled", Optional.empty(), Map.of())
                : new Plan(id(), List.of(new Action.RestartWsl(), new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/linux/init/WslDistributionConfig.cpp at 3e27a6a",
                "MicrosoftDocs/WSL WSL/wsl-config.md at 8842def");
    }
}
