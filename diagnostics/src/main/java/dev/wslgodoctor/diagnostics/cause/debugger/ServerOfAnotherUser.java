package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.FolderOpenedFromWindows;
import dev.wslgodoctor.diagnostics.parse.TcpTable;
import dev.wslgodoctor.diagnostics.probe.DelveServer;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes.Connection;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Delve server to which a session connects runs as another user, and it sends clients of other users away.
 *
 * @see <a
 *      href="https://github.com/go-delve/delve/blob/master/service/internal/sameuser/sameuser_linux.go">go-delve/delve
 *      service/internal/sameuser/sameuser_linux.go</a>; facts go-debugging.md B4, recording
 *      cli-connect-otheruser-server
 */
public final class ServerOfAnotherUser implements RootCause {

    @Override
    public String id() {
        return "debugger.server-of-another-user";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve service/internal/sameuser/sameuser_linux.go@0821e8c3");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Connection> connections = facts.need(DelveServerProbes.CONNECTIONS);
        if (connections.isEmpty()) {
            return Verdict.notApplicable(DelveServerProbes.CONNECTIONS.id());
        }
        int own = facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).uid();
        for (Connection connection : connections) {
            Optional<DelveServer> foreign = facts.need(DelveServerProbes.SERVERS_RUNNING).stream()
                    .filter(server -> server.port().equals(OptionalInt.of(connection.port())))
                    .filter(server -> server.user() != own && server.sendsOtherUsersAway())
                    .filter(server -> listensHere(server, facts)).findFirst();
            if (foreign.isPresent()) {
                return Verdict.holds(Severity.BLOCKS, isWindowOnWindows(facts) ? Confidence.LIKELY
                        : Confidence.CERTAIN, Map.of(
                        "session", connection.session().name(), "port", String.valueOf(connection.port()),
                        "server", String.valueOf(foreign.get().pid()), "command", foreign.get().command(),
                        "owner", String.valueOf(foreign.get().user()), "user", String.valueOf(own)));
            }
        }
        return Verdict.ruledOut();
    }

    // one in a container may have the same port in a network of its own, where its sockets have other numbers
    private static boolean listensHere(DelveServer server, Facts facts) {
        int port = server.port().orElseThrow();
        Optional<TcpTable> here = facts.ask(DelveServerProbes.SOCKETS).found();
        Optional<TcpTable> around = facts.ask(DelveServerProbes.SOCKETS_OF_SERVERS).found()
                .map(tables -> tables.get(server.pid()));
        return here.isEmpty() || around.isEmpty() || around.get().listeners(port).stream()
                .anyMatch(here.get().listeners(port)::contains);
    }

    // who the client is to Delve when WSL relays a connection from Windows was never measured
    private static boolean isWindowOnWindows(Facts facts) {
        return facts.ask(ProjectProbes.RECENT).found().isPresent()
                && !FolderOpenedFromWindows.windowsOf(facts).isEmpty();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
