package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.ComposeDocument;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compose file cannot be read as YAML, so that no container of it starts.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/">Compose file reference</a>
 */
public final class ComposeFileBroken implements RootCause {

    @Override
    public String id() {
        return "container.compose-file-broken";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> sources() {
        return List.of("https://docs.docker.com/reference/compose-file/");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<ComposeDocument> files = facts.need(ContainerProbes.COMPOSE_FILES);
        if (files.isEmpty()) {
            return Verdict.notApplicable(ContainerProbes.COMPOSE_FILES.id());
        }
        return files.stream().filter(file -> file.content().problem().isPresent()).findFirst()
                .map(file -> Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of(
                        "file", file.path() + (file.content().line().isPresent()
                        ? ":" + file.content().line().getAsInt() : ""), "problem",
                        file.content().problem().orElseThrow())))
                .orElseGet(Verdict::ruledOut);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
