package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Adapter;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The distro sends larger packets than a VPN of Windows lets through: small answers arrive, and a TLS handshake hangs.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/4253">microsoft/WSL issue 4253</a>; issues 4698, 5346 and 6602
 */
public final class MtuExceedsVpn implements RootCause {

    // no IPv6 below, and no VPN found in any thread
    private static final int SMALLEST = 1_000;

    @Override
    public String id() {
        return "network.mtu-exceeds-vpn";
    }

    @Override
    public Link breaks() {
        return Link.NETWORK;
    }

    // suspect: many a VPN carries its own addresses only, and whether the path's discovery of packet sizes is blocked
    // was not tried
    @Override
    public Verdict judge(Facts facts) {
        int mtu = facts.need(NetworkProbes.MTU);
        List<Adapter> adapters = facts.need(HostProbes.ADAPTERS);
        // elsewhere Windows itself opens the connections of the distro, or eth0 has the size of its adapter
        if (WslSettings.isMirrored(facts)
                || !Set.of("nat", "mirrored", "bridged").contains(WslSettings.effectiveMode(facts))) {
            return Verdict.ruledOut();
        }
        return narrow(adapters, mtu).map(adapter -> Verdict.holds(Severity.DEGRADES, Confidence.SUSPECT, Map.of(
                        "adapter", adapter.name(), "mtu", String.valueOf(adapter.mtu()), "own", String.valueOf(mtu))))
                .orElse(Verdict.ruledOut());
    }

    private static Optional<Adapter> narrow(List<Adapter> adapters, int mtu) {
        return adapters.stream().filter(each -> each.up() && each.mtu() < mtu && each.mtu() >= SMALLEST)
                .filter(each -> !each.name().startsWith("vEthernet"))
                .min(Comparator.comparingInt(Adapter::mtu));
    }

    /** Until the VM restarts only: a lasting line is the user's choice. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        int mtu = facts.need(NetworkProbes.MTU);
        String smaller = String.valueOf(narrow(facts.need(HostProbes.ADAPTERS), mtu).orElseThrow().mtu());
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        return Optional.of(new Plan(id(), List.of(
                new Action.Run(distro, Command.of("ip", "link", "set", "dev", "eth0", "mtu", smaller).byRoot(),
                        Optional.of(Command.of("ip", "link", "set", "dev", "eth0", "mtu",
                                String.valueOf(mtu)).byRoot()),
                        Optional.of(Command.of("cat", "/sys/class/net/eth0/mtu")),
                        Optional.of(new Action.Notice("notice.vm-wide", Map.of()))),
                new Action.AskUser(id() + ".by-hand", Map.of("mtu", smaller)))));
    }

    @Override
    public List<String> cases() {
        return List.of("R59");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 4253, 4698, 5346, 6602");
    }
}
