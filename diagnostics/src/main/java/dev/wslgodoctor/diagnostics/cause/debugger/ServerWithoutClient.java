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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Delve server holds a stopped program, and no client is connected: it waits for one, or was left over.
 *
 * <p>A headless attach stops the program until a client connects. Where an old adapter closed only its connection,
 * server and stopped program stay behind, and a new attach hangs or is refused.
 *
 * @see <a href="https://github.com/golang/vscode-go/issues/497">golang/vscode-go issues 497 and 748</a>; facts cases.md
 *      R43, go-debugging.md B3, recording cli-attach-headless-stopped
 */
public final class ServerWithoutClient implements RootCause {

    private static final String STOPPED = "t";

    @Override
    public String id() {
        return "debugger.server-without-client";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> cases() {
        return List.of("R43");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go #497", "golang/vscode-go #748",
                "go-delve/delve service/debugger/debugger_linux.go@3b77598",
                "go-delve/delve service/rpccommon/server.go@a14081bd");
    }

    @Override
    public Verdict judge(Facts facts) {
        return waiting(facts).map(server -> Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, arguments(server)))
                .orElseGet(Verdict::ruledOut);
    }

    private static Optional<DelveServer> waiting(Facts facts) {
        List<DelveServer> servers = facts.need(DelveServerProbes.SERVERS_RUNNING).stream()
                .filter(server -> server.held().containsValue(STOPPED) && server.port().isPresent()).toList();
        if (servers.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, TcpTable> sockets = facts.need(DelveServerProbes.SOCKETS_OF_SERVERS);
        return servers.stream().filter(server -> sockets.containsKey(server.pid())
                && !sockets.get(server.pid()).listeners(server.port().getAsInt()).isEmpty()
                && !sockets.get(server.pid()).isConnected(server.port().getAsInt())).findFirst();
    }

    private static Map<String, String> arguments(DelveServer server) {
        return Map.of("server", String.valueOf(server.pid()), "command", server.command(),
                "port", String.valueOf(server.port().orElseThrow()), "held", String.join(", ",
                        server.held().keySet().stream().sorted().map(String::valueOf).toList()));
    }

    /** By hand alone if the server belongs to another user. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        DelveServer server = waiting(facts).orElseThrow();
        List<Action> actions = new ArrayList<>();
        EndedServer.of(facts, server).ifPresent(actions::add);
        actions.add(new Action.AskUser(id() + ".by-hand", arguments(server)));
        return Optional.of(new Plan(id(), actions));
    }
}
