package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.parse.ListeningPorts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Questions about the network as the distro sees it. */
public final class NetworkProbes {

    private static final LinuxPath TCP = LinuxPath.of("/proc/net/tcp");
    private static final LinuxPath TCP6 = LinuxPath.of("/proc/net/tcp6");

    /** TCP ports on which something listens in the distro, on whatever address. */
    public static final Probe<Set<Integer>> LISTENING = new Probe<>("network.listening", Sensitivity.PUBLIC,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Source source = new Source(distro.place(), TCP + " and " + TCP6);
                Optional<String> four = distro.readText(TCP);
                // a kernel without IPv6 has no second file
                Optional<String> six = distro.readText(TCP6);
                if (four.isEmpty() && six.isEmpty()) {
                    return Reading.absent(source);
                }
                Set<Integer> ports = new TreeSet<>(ListeningPorts.parse(four.orElse("")));
                ports.addAll(ListeningPorts.parse(six.orElse("")));
                return Reading.known(Set.copyOf(ports), source);
            });

    private NetworkProbes() {
    }
}
