package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
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
        return facts.need(DelveServerProbes.SERVERS_RUNNING).stream().filter(server -> !server.isLoopback()).findFirst()
                .map(server -> Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("server",
                        String.valueOf(server.pid()), "address", server.listen().orElse("?"),
                        "command", server.command()))).orElseGet(Verdict::ruledOut);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
