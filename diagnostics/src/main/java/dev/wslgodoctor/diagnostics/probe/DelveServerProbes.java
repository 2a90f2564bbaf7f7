package dev.wslgodoctor.diagnostics.probe;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.TcpTable;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Questions about Delve servers that run in the distro, and about the ports to which sessions connect. */
public final class DelveServerProbes {

    // Prints for each process called dlv...: number, user, start, processes that it traces, command line. cut and not
    // awk for field 22 of stat: the name in brackets before it may hold blanks.
    private static final String SERVERS = """
            for f in $(grep -l '^dlv' /proc/[0-9]*/comm 2>/dev/null); do
              p=${f#/proc/}; p=${p%/comm}
              u=$(stat -c %u "/proc/$p" 2>/dev/null) || continue
              t=$(sed 's/.*) //' "/proc/$p/stat" 2>/dev/null | cut -d' ' -f20)
              h=
              for s in $(grep -l "^TracerPid:[[:space:]]*$p\\$" /proc/[0-9]*/status 2>/dev/null); do
                q=${s#/proc/}; h="$h${q%/status} $(sed -n 's/^State:[[:space:]]*//p' "$s" 2>/dev/null | cut -c1) "
              done
              printf '%s\\0%s\\0%s\\0h%s\\0c%s\\0' "$p" "$u" "$t" "$h" \
                "$(tr '\\0' '\\037' < "/proc/$p/cmdline" 2>/dev/null)"
            done
            exit 0
            """;

    private static final int PARTS = 5;

    // $1.. inodes of listening sockets. Only processes of this user show what they have open.
    private static final String OWNERS = """
            for f in /proc/[0-9]*/fd/*; do
              l=$(readlink "$f" 2>/dev/null) || continue
              for i; do
                [ "$l" = "socket:[$i]" ] || continue
                p=${f#/proc/}; p=${p%%/*}
                printf '%s\\0%s\\0c%s\\0' "$i" "$p" "$(tr '\\0' ' ' < "/proc/$p/cmdline" 2>/dev/null)"
              done
            done
            exit 0
            """;

    /** Every process called dlv, also one that a person types commands to. */
    static final Probe<List<DelveServer>> ALL_DELVES = new Probe<>("delve.processes", Sensitivity.PERSONAL,
            DelveServerProbes::shown, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Output output = distro.run(DistroFiles.script(SERVERS));
                if (!output.ok()) {
                    throw new GatewayException(new Trouble.Unreadable("looking for dlv in /proc: "
                            + output.errorText().strip()));
                }
                return Reading.known(servers(output.text()), new Source(distro.place(), "/proc/PID/cmdline"));
            });

    /** Every Delve in the distro that runs now and serves clients. */
    public static final Probe<List<DelveServer>> SERVERS_RUNNING = new Probe<>("delve.servers", Sensitivity.PERSONAL,
            DelveServerProbes::shown, (at, earlier) -> earlier.ask(ALL_DELVES).map(all ->
                    all.stream().filter(DelveServer::serves).toList()));

    /** The TCP sockets of the distro; with several WSL 2 distros those of all, since they share one network. */
    public static final Probe<TcpTable> SOCKETS = new Probe<>("network.sockets", Sensitivity.PUBLIC,
            table -> table.sockets().size() + " sockets", (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Source source = new Source(distro.place(), "/proc/net/tcp and tcp6");
                Optional<String> four = distro.readText(LinuxPath.of("/proc/net/tcp"));
                Optional<String> six = distro.readText(LinuxPath.of("/proc/net/tcp6"));
                return four.isEmpty() && six.isEmpty() ? Reading.absent(source) : Reading.known(
                        TcpTable.parse(four.orElse("")).and(TcpTable.parse(six.orElse(""))), source);
            });

    /**
     * The TCP sockets that each running server has around it, by its number: a container has a network of its own, and
     * a port of it is another one than the same port here. A server that ended is left out.
     */
    public static final Probe<Map<Integer, TcpTable>> SOCKETS_OF_SERVERS = new Probe<>("delve.sockets",
            Sensitivity.PUBLIC, tables -> tables.size() + " tables", (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Map<Integer, TcpTable> tables = new TreeMap<>();
                for (DelveServer server : earlier.need(SERVERS_RUNNING)) {
                    LinuxPath net = LinuxPath.of("/proc/" + server.pid() + "/net");
                    Optional<String> four = distro.readText(net.resolve("tcp"));
                    Optional<String> six = distro.readText(net.resolve("tcp6"));
                    if (four.isPresent() || six.isPresent()) {
                        tables.put(server.pid(), TcpTable.parse(four.orElse("")).and(TcpTable.parse(six.orElse(""))));
                    }
                }
                return Reading.known(tables, new Source(distro.place(), "/proc/PID/net/tcp and tcp6"));
            });

    /**
     * Who listens on a port.
     *
     * @param port    the port
     * @param pid     its number
     * @param command its command line, words parted by blanks
     */
    public record Owner(int port, int pid, String command) {

        /** The program's file name. */
        public String program() {
            String first = command.split(" ", 2)[0];
            return first.substring(first.lastIndexOf('/') + 1);
        }
    }

    /** A session that connects to a server on this machine, and its port. */
    public record Connection(LaunchSession session, int port) {
    }

    /** The examined remote sessions to a port of this machine; absent if there is no launch.json. */
    public static final Probe<List<Connection>> CONNECTIONS = new Probe<>("debug.connections", Sensitivity.PERSONAL,
            each -> String.join(", ", each.stream().map(connection -> connection.session().name() + " -> "
                    + connection.port()).toList()), (at, earlier) -> earlier.ask(DebugProbes.EXAMINED).map(sessions ->
                    sessions.stream().filter(session -> session.kind() == DebugTarget.Kind.REMOTE)
                            .flatMap(session -> connection(session).stream()).toList()));

    /** The own programs that listen on the ports to which the examined sessions connect. */
    public static final Probe<List<Owner>> OWNERS_OF_PORTS = new Probe<>("network.port-owners", Sensitivity.PERSONAL,
            owners -> String.join("; ", owners.stream().map(owner -> owner.port() + ": " + owner.command()).toList()),
            (at, earlier) -> {
                Map<String, Integer> ports = new LinkedHashMap<>();
                TcpTable table = earlier.need(SOCKETS);
                earlier.need(CONNECTIONS).forEach(connection -> table.listeners(connection.port())
                        .forEach(socket -> ports.put(String.valueOf(socket.inode()), socket.port())));
                DistroGateway distro = at.distro(earlier);
                Source source = new Source(distro.place(), "/proc/PID/fd");
                if (ports.isEmpty()) {
                    return Reading.known(List.of(), source);
                }
                Output output = distro.run(DistroFiles.script(OWNERS, ports.keySet().toArray(String[]::new)));
                String[] parts = output.text().split("\0");
                List<Owner> owners = new ArrayList<>();
                for (int i = 0; i + 2 < parts.length; i += 3) {
                    owners.add(new Owner(ports.get(parts[i]), Integer.parseInt(parts[i + 1]),
                            parts[i + 2].substring(1).strip()));
                }
                return Reading.known(owners.stream().distinct().toList(), source);
            });

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1", "0.0.0.0", "");
    private static final int USUAL_PORT = 2345;

    private DelveServerProbes() {
    }

    /** Whether this host of a configuration is the machine itself; an empty text is what stands for none. */
    public static boolean isHere(String host) {
        return HERE.contains(host);
    }

    private static String shown(List<DelveServer> servers) {
        return servers.isEmpty() ? "none" : String.join("; ", servers.stream()
                .map(server -> server.pid() + " " + server.command()).toList());
    }

    private static Optional<Connection> connection(LaunchSession session) {
        if (!isHere(session.text("host").orElse(""))) {
            return Optional.empty();
        }
        return switch (session.configuration().get("port")) {
            case JsonPrimitive number when number.getAsString().matches("[1-9]\\d{0,4}") ->
                Optional.of(new Connection(session, Integer.parseInt(number.getAsString())));
            // a variable that nobody told, or no port at all
            case JsonElement other when !(other instanceof JsonNull) -> Optional.empty();
            case null, default -> Optional.of(new Connection(session, USUAL_PORT));
        };
    }

    private static List<DelveServer> servers(String text) throws GatewayException {
        String[] parts = text.split("\0", -1);
        List<DelveServer> servers = new ArrayList<>();
        for (int i = 0; i + PARTS < parts.length; i += PARTS) {
            Map<Integer, String> held = new TreeMap<>();
            String[] pairs = parts[i + 3].substring(1).strip().split(" ");
            for (int k = 0; k + 1 < pairs.length; k += 2) {
                held.put(Integer.parseInt(pairs[k]), pairs[k + 1]);
            }
            String command = parts[i + 4].substring(1);
            // a process that ended between two lines has no command line
            if (!command.isEmpty() && parts[i + 2].matches("\\d{1,18}")) {
                servers.add(new DelveServer(Integer.parseInt(parts[i]), Integer.parseInt(parts[i + 1]),
                        Long.parseLong(parts[i + 2]), List.of(command.split("\037")), held));
            }
        }
        return servers;
    }
}
