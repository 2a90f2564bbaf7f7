package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy of the computer forbids WSL.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/enterprise">WSL in companies</a>; microsoft/WSL
 *      src/windows/inc/wslpolicies.h, AllowWSL; error ERROR_ACCESS_DISABLED_BY_POLICY
 */
public final class PolicyForbidsWsl implements RootCause {

    @Override
    public String id() {
        return "windows.policy-forbids-wsl";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public Verdict judge(Facts facts) {
        return facts.need(HostProbes.POLICIES).getOrDefault("AllowWSL", 1L) == 0
                ? Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of()) : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/inc/wslpolicies.h at 3e27a6a");
    }
}
