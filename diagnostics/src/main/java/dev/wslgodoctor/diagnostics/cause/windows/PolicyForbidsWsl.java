package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
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
        facts.need(WindowsProbes.PROFILE);
        if (facts.ask(HostProbes.POLICIES) instanceof Reading.Absent<Map<String, Long>>
                || facts.need(HostProbes.POLICIES).getOrDefault("AllowWSL", 1L) != 0) {
            return Verdict.ruledOut();
        }
        // each call of a WSL that obeys the policy fails; an inbox build, which it is not made for, goes on
        return facts.ask(WslProbes.LIST) instanceof Reading.Known<List<DistroRow>>
                ? Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of())
                : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/inc/wslpolicies.h at 3e27a6a",
                "microsoft/WSL test/windows/PolicyTests.cpp at 1a668d3");
    }
}
