package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.parse.NetshText;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The debug configuration connects to this machine's own address, but the server listens on Windows: with NAT,
 * 127.0.0.1 in the distro is the VM and not Windows.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/4619">microsoft/WSL issue 4619</a>; microsoft/WSL
 *      src/windows/wslrelay/localhost.cpp: the relay works from Windows to the distro only
 */
public final class WindowsServiceUnreached implements RootCause {

    @Override
    public String id() {
        return "network.windows-service-unreached";
    }

    @Override
    public Link breaks() {
        return Link.PORTS;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<DebugPort> ports = DebugPort.of(facts).stream().filter(DebugPort::isHere).toList();
        if (ports.isEmpty()) {
            return Verdict.notApplicable("port");
        }
        Set<Integer> here = facts.need(NetworkProbes.LISTENING);
        List<DebugPort> silent = ports.stream().filter(port -> !here.contains(port.port())).toList();
        if (silent.isEmpty() || WslSettings.sharesLoopback(facts)) {
            return Verdict.ruledOut();
        }
        // likely: which program listens there is not asked, and an editor that itself runs on Windows reaches it
        List<NetshText.Listener> listeners = facts.need(HostProbes.LISTENERS);
        return silent.stream().filter(port -> listeners.stream().anyMatch(each -> each.port() == port.port()))
                .findFirst().map(port -> Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                        Map.of("port", String.valueOf(port.port()))))
                .orElse(Verdict.ruledOut());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R63");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issue 4619", "microsoft/WSL src/windows/wslrelay/localhost.cpp at 3e27a6a");
    }
}
