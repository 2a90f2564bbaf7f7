package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LxssDistro;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registry key of a distro lacks a value or holds one that makes no sense, so that WSL cannot use the distro.
 *
 * @see <a href="https://github.com/microsoft/WSL">microsoft/WSL</a>
 *      src/windows/service/exe/DistributionRegistration.h; MessageRegistryError, ERROR_UNSUPPORTED_TYPE
 */
public final class DistroRegistrationBroken implements RootCause {

    @Override
    public String id() {
        return "windows.distro-registration-broken";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<LxssDistro> broken = facts.need(WindowsProbes.REGISTERED).stream()
                .filter(distro -> !distro.oddities().isEmpty()).toList();
        return broken.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("keys", String.join("; ", broken.stream().map(LxssDistro::toString).toList())));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/service/exe/DistributionRegistration.h at 3e27a6a");
    }
}
