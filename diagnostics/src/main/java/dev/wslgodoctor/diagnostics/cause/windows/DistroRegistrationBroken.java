package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LxssDistro;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
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
        List<LxssDistro> all = facts.need(WindowsProbes.REGISTERED);
        List<LxssDistro> broken = all.stream().filter(distro -> !distro.oddities().isEmpty()).toList();
        if (!broken.isEmpty()) {
            return Verdict.holds(concerns(broken, facts) ? Severity.DEGRADES : Severity.NOTE, Confidence.CERTAIN,
                    Map.of("keys", String.join("; ", broken.stream().map(LxssDistro::toString).toList())));
        }
        return all.stream().filter(distro -> !distro.doubts().isEmpty()).findFirst().<Verdict>map(distro ->
                        new Verdict.Undetermined(WindowsProbes.REGISTERED.id(),
                                new Trouble.Unreadable(distro.toString())))
                .orElse(Verdict.ruledOut());
    }

    // the key of another distro does no harm to the one that is examined
    private static boolean concerns(List<LxssDistro> broken, Facts facts) {
        Optional<String> examined = facts.ask(WslProbes.DISTRO).found().map(DistroChoice::name);
        return examined.isEmpty() || broken.stream().anyMatch(distro ->
                distro.name().filter(examined.get()::equalsIgnoreCase).isPresent());
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
