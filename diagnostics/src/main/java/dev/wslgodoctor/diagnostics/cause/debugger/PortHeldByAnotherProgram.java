package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes.Connection;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes.Owner;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The port to which a session connects belongs to a program that is no Delve, so that a Delve cannot listen there.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/bind.2.html">bind(2), EADDRINUSE</a>; facts go-debugging.md B4,
 *      F1,
 *      recording cli-port-in-use-headless
 */
public final class PortHeldByAnotherProgram implements RootCause {

    // these pass connections on to a Delve elsewhere
    private static final Set<String> FORWARDERS = Set.of("ssh", "kubectl", "socat", "docker-proxy", "rootlessport",
            "podman", "gvproxy", "oc", "nc", "ncat", "pasta", "slirp4netns", "k9s", "skaffold", "tilt", "telepresence",
            "minikube", "kubefwd");

    @Override
    public String id() {
        return "debugger.port-held-by-another-program";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> sources() {
        return List.of("https://man7.org/linux/man-pages/man2/bind.2.html");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Connection> connections = facts.need(DelveServerProbes.CONNECTIONS);
        if (connections.isEmpty()) {
            return Verdict.notApplicable(DelveServerProbes.CONNECTIONS.id());
        }
        List<Owner> owners = facts.need(DelveServerProbes.OWNERS_OF_PORTS);
        Optional<Owner> other = owners.stream().filter(owner -> !owner.program().startsWith("dlv")
                && !FORWARDERS.contains(owner.program())).findFirst();
        if (other.isPresent()) {
            Connection connection = connections.stream().filter(each -> each.port() == other.get().port())
                    .findFirst().orElseThrow();
            return Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("session", connection.session().name(),
                    "port", String.valueOf(other.get().port()), "process", String.valueOf(other.get().pid()),
                    "command", other.get().command()));
        }
        return Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
