package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * /etc/resolv.conf names no server that could answer: WSL does not write it and nobody else has, it has no server, or
 * its server is a service that does not run.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>, generateResolvConf;
 *      resolv.conf(5); systemd-resolved.service(8): 127.0.0.53 is answered by that service alone
 */
public final class ResolvConfBroken implements RootCause {

    private static final String STUB = "127.0.0.53";
    // of all distros, which share one network: the service of another one answers here as well
    private static final int NAMES = 53;

    @Override
    public String id() {
        return "network.resolv-conf-broken";
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
        Verdict verdict = ofServers(facts);
        // without networking there is nobody to ask, whatever the file says
        return verdict instanceof Verdict.Holds && hasNoNetwork(facts)
                ? Verdict.notApplicable(WindowsProbes.WSLCONFIG.id()) : verdict;
    }

    private static boolean hasNoNetwork(Facts facts) {
        return facts.ask(WindowsProbes.PROFILE).found().isPresent()
                && !(facts.ask(WindowsProbes.WSLCONFIG) instanceof Reading.Unknown<Blob>)
                && WslSettings.effectiveMode(facts).equals("none");
    }

    private static Verdict ofServers(Facts facts) {
        if (facts.ask(NetworkProbes.RESOLV_CONF) instanceof Reading.Absent<String>) {
            return isGenerated(facts) ? Verdict.ruledOut() : holds("-");
        }
        List<String> servers = NetworkProbes.nameServers(facts.need(NetworkProbes.RESOLV_CONF));
        // without a line for a server the one on this machine is asked (resolv.conf(5))
        boolean onlyHere = servers.stream().allMatch(STUB::equals);
        if (!onlyHere || facts.need(NetworkProbes.LISTENING).contains(NAMES)) {
            return Verdict.ruledOut();
        }
        if (servers.isEmpty()) {
            return holds("-");
        }
        // where systemd runs, its service may answer over UDP alone
        return facts.need(SystemProbes.INIT).equals("systemd")
                ? Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("server", STUB)) : holds(STUB);
    }

    private static boolean isGenerated(Facts facts) {
        return WslSettings.ofDistro(facts).flag("network", "generateResolvConf").orElse(true);
    }

    private static Verdict holds(String server) {
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("server", server));
    }

    /** Lets WSL write the file again, if wsl.conf forbids it; who wrote the file otherwise, nothing here can tell. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(isGenerated(facts) ? new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand")))
                : WslSettings.changeDistro(id(), facts, "network", "generateResolvConf", Optional.empty(), Map.of()));
    }

    @Override
    public List<String> cases() {
        return List.of("R58");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/linux/init/WslDistributionConfig.cpp at 3e27a6a",
                "MicrosoftDocs/WSL WSL/wsl-config.md at 8842def");
    }
}
