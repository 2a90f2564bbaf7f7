package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the traces that popular recipes leave. */
public final class TraceProbes {

    /** Key of the forwarding rules of {@code netsh interface portproxy} below HKLM. */
    public static final String PORTPROXY = "SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4\\tcp";

    private static final LinuxPath CRONTAB = LinuxPath.of("/etc/crontab");
    private static final LinuxPath CRON_FOLDER = LinuxPath.of("/etc/cron.d");

    /** The system's tables of cron, {@code /etc/crontab} and those in {@code /etc/cron.d}; empty if there are none. */
    public static final Probe<List<PathFile>> CRON_TABLES = new Probe<>("distro.cron-tables", Sensitivity.PERSONAL,
            tables -> tables.isEmpty() ? "none" : String.join(", ",
                    tables.stream().map(table -> table.path().toString()).toList()), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                List<LinuxPath> paths = new ArrayList<>(List.of(CRONTAB));
                distro.list(CRON_FOLDER).orElse(List.of()).stream().sorted()
                        .forEach(name -> paths.add(CRON_FOLDER.resolve(name)));
                List<PathFile> tables = new ArrayList<>();
                for (LinuxPath path : paths) {
                    distro.read(path, Command.LIMIT).ifPresent(content -> tables.add(new PathFile(path, content)));
                }
                return Reading.known(tables, new Source(distro.place(), CRONTAB + " and " + CRON_FOLDER));
            });

    /**
     * A rule by which Windows forwards connections.
     *
     * @param from {@code address/port} on which Windows listens, {@code *} for every address
     * @param to   {@code address/port} to which it connects
     */
    public record PortRule(String from, String to) {
    }

    /** The rules of {@code netsh interface portproxy} for IPv4; absent if there never was one. */
    public static final Probe<List<PortRule>> PORT_RULES = new Probe<>("network.portproxy", Sensitivity.PERSONAL,
            rules -> String.join("; ", rules.stream().map(rule -> rule.from() + " -> " + rule.to()).toList()),
            (at, earlier) -> {
                Optional<RegistryKey> key = at.windows().registry(Hive.HKLM, PORTPROXY);
                return Reading.of(key.map(TraceProbes::rules), new Source(Place.WINDOWS, "HKLM\\" + PORTPROXY));
            });

    private TraceProbes() {
    }

    private static List<PortRule> rules(RegistryKey key) {
        List<PortRule> rules = new ArrayList<>();
        key.values().forEach((name, value) -> {
            if (value instanceof RegistryValue.Text(String to)) {
                rules.add(new PortRule(name, to));
            }
        });
        rules.sort(java.util.Comparator.comparing(PortRule::from));
        return rules;
    }
}
