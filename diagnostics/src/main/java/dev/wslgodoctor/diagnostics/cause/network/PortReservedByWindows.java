package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DocumentRepair;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.NetshText;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The port of a debug configuration lies in a range that Windows keeps for Hyper-V: no program on Windows can listen on
 * it, although nobody uses it.
 *
 * <p>The ranges change when Windows restarts, so that what worked yesterday fails today.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/5514">microsoft/WSL issue 5514</a>; microsoft/WSL issue 5306
 */
public final class PortReservedByWindows implements RootCause {

    // above the ports that programs are known for, and below the dynamic range, which starts at 49152 by default
    private static final int FIRST_CANDIDATE = 40_100;

    @Override
    public String id() {
        return "network.port-reserved-by-windows";
    }

    @Override
    public Link breaks() {
        return Link.PORTS;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<DebugPort> ports = here(facts);
        if (ports.isEmpty()) {
            return Verdict.notApplicable("port");
        }
        Optional<DebugPort> reserved = reserved(ports, facts.need(HostProbes.EXCLUDED_PORTS));
        return reserved.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, named(reserved.get(), facts));
    }

    // a port of another computer is none of this Windows'
    private static List<DebugPort> here(Facts facts) {
        return DebugPort.of(facts).stream().filter(DebugPort::isHere).toList();
    }

    private static Map<String, String> named(DebugPort port, Facts facts) {
        List<NetshText.PortRange> ranges = facts.need(HostProbes.EXCLUDED_PORTS);
        return Map.of("port", String.valueOf(port.port()), "range", ranges.stream()
                .filter(range -> range.holds(port.port())).findFirst().orElseThrow().toString());
    }

    private static Optional<DebugPort> reserved(List<DebugPort> ports, List<NetshText.PortRange> ranges) {
        return ports.stream().filter(port -> ranges.stream().anyMatch(range -> range.holds(port.port()))).findFirst();
    }

    /** Another port in launch.json; the server, if the user starts one by hand, has to get the same. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<NetshText.PortRange> ranges = facts.need(HostProbes.EXCLUDED_PORTS);
        DebugPort port = reserved(here(facts), ranges).orElseThrow();
        int free = IntStream.range(FIRST_CANDIDATE, 49_152)
                .filter(each -> ranges.stream().noneMatch(range -> range.holds(each))).findFirst().orElse(0);
        Map<String, String> named = new TreeMap<>(named(port, facts));
        named.put("free", String.valueOf(free));
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON),
                text -> JsoncEdit.set(text, port.configuration().path(), "port", String.valueOf(free)), named));
    }

    @Override
    public List<String> cases() {
        return List.of("R06");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 5514, 5306", "sakai135/wsl-vpnkit issue 230",
                "https://learn.microsoft.com/troubleshoot/windows-server/networking/"
                        + "reserve-a-range-of-ephemeral-ports");
    }
}
