package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.TcpTable;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes.Connection;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session connects to a port of this machine on which nothing listens.
 *
 * <p>The server may be started later, so this is likely only where the session was chosen among others, and else a mere
 * possibility.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md#remote-debugging">Debugging, Remote
 *      debugging</a>; facts go-debugging.md A3, recording dap-remote-nobody-listening
 */
public final class NoServerToConnect implements RootCause {

    @Override
    public String id() {
        return "debugger.no-server-to-connect";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go docs/debugging.md@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Connection> connections = connections(facts);
        if (connections.isEmpty()) {
            return Verdict.notApplicable(DelveServerProbes.CONNECTIONS.id());
        }
        Optional<Connection> silent = silent(connections, facts);
        boolean chosen = facts.need(DebugProbes.EXAMINED).size() < facts.need(DebugProbes.SESSIONS).size();
        return silent.map(connection -> Verdict.holds(chosen ? Severity.BLOCKS : Severity.NOTE,
                chosen ? Confidence.LIKELY : Confidence.SUSPECT, Map.of("session", connection.session().name(),
                        "port", String.valueOf(connection.port())))).orElseGet(Verdict::ruledOut);
    }

    // a task before the session may start the server
    private static List<Connection> connections(Facts facts) {
        return facts.need(DelveServerProbes.CONNECTIONS).stream()
                .filter(connection -> connection.session().text("preLaunchTask").isEmpty()).toList();
    }

    private static Optional<Connection> silent(List<Connection> connections, Facts facts) {
        TcpTable sockets = facts.need(DelveServerProbes.SOCKETS);
        return connections.stream().filter(connection -> sockets.listeners(connection.port()).isEmpty()).findFirst();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return silent(connections(facts), facts).map(connection -> new Plan(id(), List.of(new Action.AskUser(
                id() + ".by-hand", Map.of("port", String.valueOf(connection.port()))))));
    }
}
