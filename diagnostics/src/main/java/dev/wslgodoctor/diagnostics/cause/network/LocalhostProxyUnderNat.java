package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proxy of Windows, or of the distro's variables, is 127.0.0.1, where no proxy listens for the VM: with NAT the
 * address is the VM itself.
 *
 * <p>WSL drops such a proxy with the warning that NAT mode does not support localhost proxies, in every mode but
 * mirrored.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/10753">microsoft/WSL issue 10753</a>; microsoft/WSL
 *      src/windows/common/LxssHttpProxy.cpp
 */
public final class LocalhostProxyUnderNat implements RootCause {

    private static final Pattern LOOPBACK = Pattern.compile(
            "(?i)(?:.*[=/])?(?:127\\.\\d+\\.\\d+\\.\\d+|localhost|\\[?::1]?)(?::(\\d{1,5}))?(?:[;/].*)?");

    @Override
    public String id() {
        return "network.localhost-proxy-under-nat";
    }

    @Override
    public Link breaks() {
        return Link.NETWORK;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!WslSettings.isWsl(facts)) {
            return Verdict.notApplicable(VmProbes.KERNEL.id());
        }
        Optional<String> own = known(facts, NetworkProbes.PROXY);
        if (own.isPresent() && !LOOPBACK.matcher(own.get()).matches()) {
            return Verdict.ruledOut();
        }
        if (own.isPresent() && answers(own.get(), facts) || WslSettings.sharesLoopback(facts)
                || WslSettings.effectiveMode(facts).equals("none")) {
            return Verdict.ruledOut();
        }
        Optional<String> windows = known(facts, HostProbes.PROXY);
        return own.or(() -> windows).filter(proxy -> LOOPBACK.matcher(proxy).matches())
                // in the rarer modes nobody has measured it; mirrored falls back to nat where Windows lacks it
                .map(proxy -> Verdict.holds(Severity.DEGRADES, Set.of("nat", "mirrored")
                        .contains(WslSettings.effectiveMode(facts)) ? Confidence.CERTAIN : Confidence.SUSPECT,
                        Map.of("proxy", proxy)))
                .orElse(Verdict.ruledOut());
    }

    private static Optional<String> known(Facts facts, Probe<String> probe) {
        return facts.ask(probe) instanceof Reading.Absent<String> ? Optional.empty()
                : Optional.of(facts.need(probe));
    }

    // a proxy of the distro's own is a proxy
    private static boolean answers(String proxy, Facts facts) {
        Matcher loopback = LOOPBACK.matcher(proxy);
        return loopback.matches() && loopback.group(1) != null
                && facts.need(NetworkProbes.LISTENING).contains(Integer.valueOf(loopback.group(1)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        boolean forbidden = facts.ask(HostProbes.POLICIES).found()
                .filter(policies -> policies.getOrDefault("AllowNetworkingModeUserSetting", 1L) == 0).isPresent();
        if (forbidden || WslSettings.build(facts) < WslSettings.MIRRORED_SINCE
                || facts.ask(HostProbes.IPV6_OFF).found().isPresent()) {
            return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".without-mirrored"))));
        }
        return Optional.of(WslSettings.change(id(), facts, "wsl2", "networkingMode", Optional.of("mirrored"),
                Map.of()));
    }

    @Override
    public List<String> cases() {
        return List.of("R60");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 10753, 12015, 10379",
                "microsoft/WSL src/windows/common/LxssHttpProxy.cpp at 3e27a6a");
    }
}
