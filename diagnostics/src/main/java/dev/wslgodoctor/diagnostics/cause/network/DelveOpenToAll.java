package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TraceProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Delve listens on all addresses of the distro: whoever reaches the port runs code as its user, without a password.
 *
 * <p>Windows reaches 127.0.0.1 of the distro by itself, so the address is never needed on one machine.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/cmd/dlv/cmds/commands.go">go-delve/delve
 *      cmd/dlv/cmds/commands.go</a>; facts go-debugging.md B4, wsl.md 7.2
 */
public final class DelveOpenToAll implements RootCause {

    @Override
    public String id() {
        return "network.delve-open-to-all";
    }

    @Override
    public Link breaks() {
        return Link.PORTS;
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve cmd/dlv/cmds/commands.go@3b77598",
                "microsoft/WSL src/linux/init/localhost.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        return facts.need(TraceProbes.DELVES).stream().filter(DelveOpenToAll::isOpen).findFirst()
                .map(delve -> Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, arguments(delve)))
                .orElseGet(Verdict::ruledOut);
    }

    private static Map<String, String> arguments(TraceProbes.DelveProcess delve) {
        return Map.of("pid", String.valueOf(delve.pid()), "address", delve.listen().orElseThrow());
    }

    // a socket file and a loopback address are closed to others; an empty host means every address
    private static boolean isOpen(TraceProbes.DelveProcess delve) {
        return delve.listen().filter(address -> !address.startsWith("unix:") && address.contains(":"))
                .map(address -> address.substring(0, address.lastIndexOf(':')))
                .filter(host -> host.isEmpty() || host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]"))
                .isPresent();
    }

    /** Ending a Delve can end the program that it debugs, so that is left to the user. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Map<String, String> arguments = facts.need(TraceProbes.DELVES).stream().filter(DelveOpenToAll::isOpen)
                .findFirst().map(DelveOpenToAll::arguments).orElseThrow();
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", arguments))));
    }
}
