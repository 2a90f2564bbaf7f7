package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.ComposeFile;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.DelveServer;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Delve in a container cannot be reached from the editor: it listens only inside, or its port is not published.
 *
 * @see <a href="https://docs.docker.com/engine/network/port-publishing/">Docker, port publishing</a>; facts
 *      go-debugging.md B4, E 114
 */
public final class DelveNotReachable implements RootCause {

    @Override
    public String id() {
        return "container.delve-not-reachable";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> sources() {
        return List.of("https://docs.docker.com/engine/network/port-publishing/",
                "go-delve/delve Documentation/usage/dlv.md@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<DebuggingContainer> servers = DebuggingContainer.all(facts).stream()
                .filter(each -> each.service().isPresent() && server(each).serves()).toList();
        if (servers.isEmpty()) {
            return Verdict.notApplicable(ContainerProbes.COMPOSE_FILES.id());
        }
        for (DebuggingContainer container : servers) {
            DelveServer delve = server(container);
            List<ComposeFile.Service> parts = facts.need(ContainerProbes.COMPOSE_FILES).stream()
                    .flatMap(file -> Optional.ofNullable(file.content().services().get(container.name())).stream())
                    .toList();
            // whoever shares its network reaches its loopback too: a container of the editor, or a forwarder
            boolean shared = container.ofEditor() || parts.stream().anyMatch(part -> part.networkOf().isPresent())
                    || facts.need(ContainerProbes.COMPOSE_FILES).stream()
                            .flatMap(file -> file.content().services().values().stream())
                            .anyMatch(other -> other.networkOf().filter(container.name()::equals).isPresent());
            boolean host = shared || parts.stream().anyMatch(ComposeFile.Service::hostNetwork);
            boolean published = delve.port().isEmpty() || parts.stream()
                    .anyMatch(service -> service.publishes(delve.port().getAsInt()));
            // a port that a variable names cannot be told
            boolean unknown = parts.stream().flatMap(service -> service.ports().stream())
                    .anyMatch(port -> port.contains("$"));
            if (!host && (delve.isLoopback() || !published && !unknown)) {
                return Verdict.holds(Severity.BLOCKS, delve.isLoopback() ? Confidence.CERTAIN : Confidence.LIKELY,
                        Map.of("service", container.shown(), "command", delve.command(),
                                "address", delve.listen().orElse("127.0.0.1:0")));
            }
        }
        return Verdict.ruledOut();
    }

    private static DelveServer server(DebuggingContainer container) {
        return new DelveServer(0, 0, 0, container.delve().orElse(List.of("dlv")), Map.of());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
