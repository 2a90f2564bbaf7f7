package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Questions about the traces that popular recipes leave. */
public final class TraceProbes {

    /** Key of the forwarding rules of {@code netsh interface portproxy} below HKLM. */
    public static final String PORTPROXY = "SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4\\tcp";

    private static final LinuxPath CRONTAB = LinuxPath.of("/etc/crontab");
    private static final LinuxPath CRON_FOLDER = LinuxPath.of("/etc/cron.d");

    // comm is what the kernel calls the process; only for Delve the command line is read
    private static final String SERVERS = """
            for d in /proc/[0-9]*; do
              n=; { read -r n < "$d/comm"; } 2>/dev/null
              case $n in dlv*) ;; *) continue;; esac
              printf '%s\\0%s\\0' "${d##*/}" "x$(tr '\\0' '\\n' < "$d/cmdline" 2>/dev/null)"
            done
            exit 0
            """;

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
     * A Delve that runs.
     *
     * @param argv its command line; empty if it belongs to a user whose command lines cannot be read
     */
    public record DelveProcess(int pid, List<String> argv) {

        /** Copies the list. */
        public DelveProcess {
            argv = List.copyOf(argv);
        }

        /** The address it was told to listen on; empty if it was told none. */
        public Optional<String> listen() {
            for (int i = 0; i < argv.size(); i++) {
                String word = argv.get(i);
                if (word.equals("--")) {
                    return Optional.empty();
                }
                if (word.startsWith("--listen=") || word.startsWith("-l=")) {
                    return Optional.of(word.substring(word.indexOf('=') + 1));
                }
                if ((word.equals("--listen") || word.equals("-l")) && i + 1 < argv.size()) {
                    return Optional.of(argv.get(i + 1));
                }
            }
            return Optional.empty();
        }
    }

    /** The Delves that run in the distro. */
    public static final Probe<List<DelveProcess>> DELVES = new Probe<>("debugger.delve-processes", Sensitivity.PERSONAL,
            delves -> delves.isEmpty() ? "none" : String.join("; ",
                    delves.stream().map(delve -> delve.pid() + " " + String.join(" ", delve.argv())).toList()),
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                String[] parts = distro.run(DistroFiles.script(SERVERS)).text().split("\0", -1);
                List<DelveProcess> delves = new ArrayList<>();
                for (int i = 0; i + 1 < parts.length; i += 2) {
                    if (parts[i].matches("\\d{1,9}")) {
                        delves.add(new DelveProcess(Integer.parseInt(parts[i]), Arrays.stream(parts[i + 1].substring(1)
                                .split("\n")).filter(word -> !word.isEmpty()).toList()));
                    }
                }
                return Reading.known(delves, new Source(distro.place(), "/proc/PID/cmdline of dlv"));
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
