package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.TcpTable;
import dev.wslgodoctor.diagnostics.probe.DelveServer;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Delve server listens on every address, and whoever reaches it may run programs as its user.
 *
 * <p>Delve neither asks for a password nor encrypts; instructions for containers and for WSL name 0.0.0.0 without need.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/Documentation/usage/dlv.md">go-delve/delve
 *      Documentation/usage/dlv.md, --listen</a>; facts go-debugging.md B4, recording cli-listen-any
 */
public final class ServerOpenToNetwork implements RootCause {

    @Override
    public String id() {
        return "debugger.server-open-to-network";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve Documentation/usage/dlv.md@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<DelveServer> open = facts.need(DelveServerProbes.SERVERS_RUNNING).stream()
                .filter(server -> !server.isLoopback()).toList();
        if (open.isEmpty()) {
            return Verdict.ruledOut();
        }
        // in a container it has to, and counts only if the port is published to others than this machine
        TcpTable sockets = facts.need(DelveServerProbes.SOCKETS);
        return open.stream().filter(server -> server.port().isEmpty() || sockets.listeners(server.port().getAsInt())
                .stream().anyMatch(socket -> !socket.loopback())).findFirst()
                .map(server -> Verdict.holds(Severity.NOTE, server.port().isPresent() ? Confidence.CERTAIN
                        : Confidence.LIKELY, Map.of("server", String.valueOf(server.pid()),
                        "address", server.listen().orElse("?"), "command", server.command())))
                .orElseGet(Verdict::ruledOut);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
