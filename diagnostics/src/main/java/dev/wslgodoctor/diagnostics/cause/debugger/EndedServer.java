package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.DelveServer;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import java.util.Optional;

/**
 * The step that ends a Delve server by SIGTERM, never by SIGKILL, and never an interactive Delve.
 *
 * <p>A server lets a program go that it attached to, and kills the one that it started: measured with Delve 1.20.2;
 * go-delve/delve service/rpccommon/server.go at a14081bd and service/dap/server.go, Stop.
 */
final class EndedServer {

    // $1 number, $2 start. A number can belong to another process by now, which must not get the signal. Ending takes
    // Delve a moment, and what is asked next must not find it still there.
    private static final String END = """
            [ "$(sed 's/.*) //' "/proc/$1/stat" | cut -d' ' -f20)" = "$2" ] && kill -TERM "$1" || exit 1
            for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
              case $(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null) in ''|Z*) exit 0;; esac
              sleep 0.1 2>/dev/null || exit 0
            done
            exit 0
            """;

    private static final String LOOK = """
            [ "$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20)" = "$2" ] && echo runs || echo ended
            """;

    private EndedServer() {
    }

    /** The step; empty if the server belongs to another user, whose affair it is. */
    static Optional<Action> of(Facts facts, DelveServer server) {
        if (server.user() != facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).uid()) {
            return Optional.empty();
        }
        String pid = String.valueOf(server.pid());
        String started = String.valueOf(server.started());
        String notice = server.attaches() ? "notice.end-delve-server" : "notice.end-delve-and-program";
        return Optional.of(new Action.Run(Place.distro(facts.need(WslProbes.DISTRO).name()),
                DistroFiles.script(END, pid, started), Optional.empty(),
                Optional.of(DistroFiles.script(LOOK, pid, started)), Optional.of(new Action.Notice(notice,
                Map.of("server", pid, "command", server.command())))));
    }
}
