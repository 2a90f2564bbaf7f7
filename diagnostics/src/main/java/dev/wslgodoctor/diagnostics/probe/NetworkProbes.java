package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.ListeningPorts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about the network as the distro sees it; none of them sends anything. */
public final class NetworkProbes {

    private static final LinuxPath TCP = LinuxPath.of("/proc/net/tcp");
    private static final LinuxPath TCP6 = LinuxPath.of("/proc/net/tcp6");
    private static final LinuxPath RESOLV = LinuxPath.of("/etc/resolv.conf");
    private static final LinuxPath MTU_FILE = LinuxPath.of("/sys/class/net/eth0/mtu");
    private static final LinuxPath DOCKER_PID = LinuxPath.of("/run/docker.pid");
    // where Fedora, Arch and openSUSE want added authorities, each file of which counts
    private static final List<LinuxPath> ANCHORS = List.of(LinuxPath.of("/etc/pki/ca-trust/source/anchors"),
            LinuxPath.of("/etc/ca-certificates/trust-source/anchors"), LinuxPath.of("/etc/pki/trust/anchors"));

    // one after the other, as programs look for them; a name or password before the host does not leave the shell
    private static final String PROXY_SCRIPT = """
            for v in "$https_proxy" "$HTTPS_PROXY" "$http_proxy" "$HTTP_PROXY" "$all_proxy" "$ALL_PROXY"; do
              [ -n "$v" ] && { v=${v##*@}; v=${v#*://}; printf '%s' "${v%%/*}"; exit; }
            done
            """;

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

    /** The file /etc/resolv.conf; absent if it is not there or leads to a file that is not. */
    public static final Probe<String> RESOLV_CONF = new Probe<>("network.resolv-conf", Sensitivity.PERSONAL,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                return Reading.of(distro.read(RESOLV, WslProbes.CONFIGURATION_LIMIT).map(Blob::text),
                        new Source(distro.place(), RESOLV.toString()));
            });

    /** The name servers of a resolv.conf, in order. */
    public static List<String> nameServers(String resolvConf) {
        return resolvConf.lines().map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 1 && words[0].equals("nameserver")).map(words -> words[1]).toList();
    }

    /** The largest packet of the distro's adapter eth0 in bytes; absent if there is no such adapter. */
    public static final Probe<Integer> MTU = new Probe<>("network.mtu", Sensitivity.PUBLIC, (at, earlier) -> {
        DistroGateway distro = at.distro(earlier);
        Optional<String> text = distro.readText(MTU_FILE);
        try {
            return Reading.of(text.map(each -> Integer.valueOf(each.strip())),
                    new Source(distro.place(), MTU_FILE.toString()));
        } catch (NumberFormatException e) {
            throw new GatewayException(new Trouble.Unreadable(MTU_FILE + " holds " + text), e);
        }
    });

    /** The proxy of the distro's variables as {@code host:port}; absent if none is set. */
    public static final Probe<String> PROXY = new Probe<>("network.proxy", Sensitivity.SECRET, (at, earlier) -> {
        DistroGateway distro = at.distro(earlier);
        String proxy = distro.run(DistroFiles.script(PROXY_SCRIPT)).text().strip();
        return Reading.of(Optional.of(proxy).filter(text -> !text.isEmpty()),
                new Source(distro.place(), "http_proxy and its relatives"));
    });

    /** True if the distro runs a Docker engine of its own; absent if it does not. */
    public static final Probe<Boolean> DOCKER_ENGINE = new Probe<>("network.docker-engine", Sensitivity.PUBLIC,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                return Reading.of(distro.status(DOCKER_PID).map(status -> true),
                        new Source(distro.place(), DOCKER_PID.toString()));
            });

    // Docker's engine starts one docker-proxy for each published port; its arguments tell both ends (moby/moby
    // cmd/docker-proxy/main_linux.go at 16db27c8). The engine itself is not asked.
    private static final String PROXIES = """
            for c in $(grep -l '^docker-proxy$' /proc/[0-9]*/comm 2>/dev/null); do
              tr '\\0' ' ' < "${c%comm}cmdline" 2>/dev/null
              echo
            done
            exit 0
            """;

    private static final Pattern PROXY_OF_PORT = Pattern.compile(
            "-proto tcp\\b.* -host-port (\\d{1,5})\\b.* -container-port (\\d{1,5})\\b");

    /**
     * A TCP port that a container publishes.
     *
     * @param outside the port in the distro's network
     * @param inside  the port in the container's own network
     */
    public record PublishedPort(int outside, int inside) {
    }

    /**
     * The TCP ports that running containers of the distro's own Docker engine publish, in order; an engine that was
     * told to start no docker-proxy shows none.
     */
    public static final Probe<List<PublishedPort>> PUBLISHED_PORTS = new Probe<>("network.published-ports",
            Sensitivity.PUBLIC, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                return Reading.known(distro.run(DistroFiles.script(PROXIES)).text().lines()
                        .map(PROXY_OF_PORT::matcher).filter(Matcher::find)
                        .map(found -> new PublishedPort(Integer.parseInt(found.group(1)),
                                Integer.parseInt(found.group(2)))).distinct()
                        .sorted(Comparator.comparingInt(PublishedPort::outside)).toList(),
                        new Source(distro.place(), "/proc/PID/cmdline of docker-proxy"));
            });

    /** The certificate authorities that were added to the distro by hand, by file name. */
    public static final Probe<List<String>> OWN_CERTIFICATES = new Probe<>("network.own-certificates",
            Sensitivity.PERSONAL, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                // the command of Debian takes files with this ending only (ca-certificates, update-ca-certificates(8))
                List<String> names = new ArrayList<>(distro.list(CertificateProbes.OWN_ROOTS).orElse(List.of()).stream()
                        .filter(name -> name.endsWith(".crt")).toList());
                for (LinuxPath folder : ANCHORS) {
                    names.addAll(distro.list(folder).orElse(List.of()).stream()
                            .filter(name -> !name.startsWith(".")).toList());
                }
                return Reading.known(names.stream().sorted().toList(),
                        new Source(distro.place(), CertificateProbes.OWN_ROOTS.toString()));
            });

    private NetworkProbes() {
    }
}
