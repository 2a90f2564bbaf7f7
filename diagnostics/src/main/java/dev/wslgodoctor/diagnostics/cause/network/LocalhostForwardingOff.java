package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * .wslconfig switches localhost forwarding off, so that a server in the distro is not reached from Windows by
 * localhost.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/windows/wslrelay/localhost.cpp
 */
public final class LocalhostForwardingOff implements RootCause {

    @Override
    public String id() {
        return "network.localhost-forwarding-off";
    }

    @Override
    public Link breaks() {
        return Link.PORTS;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (WslSettings.isWsl1(facts)) {
            return Verdict.notApplicable(WslProbes.LIST.id());
        }
        boolean off = WslSettings.ofVm(facts).flag("wsl2", "localhostForwarding").filter(on -> !on).isPresent();
        // mirrored networking shares localhost anyway, and warns that the key does nothing; without networking there is
        // nothing to forward
        return off && !WslSettings.isMirrored(facts) && !WslSettings.effectiveMode(facts).equals("none")
                ? Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of()) : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(WslSettings.change(id(), facts, "wsl2", "localhostForwarding", Optional.empty(), Map.of()));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/common/WslCoreConfig.h at 3e27a6a",
                "MicrosoftDocs/WSL WSL/wsl-config.md at 8842def");
    }
}
