package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.DelveWordsOf;
import dev.wslgodoctor.diagnostics.parse.Dockerfile;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.DockerfileDocument;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Dockerfile starts Delve while the image is built, where no setting of the container gives the right to trace.
 *
 * @see <a href="https://github.com/docker/compose/issues/5169">docker/compose issue 5169</a>; facts cases.md R64
 */
public final class DelveInBuildStep implements RootCause {

    @Override
    public String id() {
        return "container.delve-in-build-step";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> cases() {
        return List.of("R64");
    }

    @Override
    public List<String> sources() {
        return List.of("docker/compose #5169");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<DockerfileDocument> files = facts.need(ContainerProbes.DOCKERFILES);
        if (files.isEmpty()) {
            return Verdict.notApplicable(ContainerProbes.DOCKERFILES.id());
        }
        for (DockerfileDocument file : files) {
            for (Dockerfile.Instruction run : file.content().instructions()) {
                Optional<List<String>> delve = !run.keyword().equals("RUN") ? Optional.empty()
                        : run.commands().stream().flatMap(words -> starts(words).stream()).findFirst();
                if (delve.isPresent()) {
                    return Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("place", file.position(run),
                            "command", String.join(" ", delve.get())));
                }
            }
        }
        return Verdict.ruledOut();
    }

    // "echo dlv exec x > run.sh" writes a line and starts nothing
    private static Optional<List<String>> starts(List<String> words) {
        boolean written = words.getFirst().matches("echo|printf|cat") || words.contains(">");
        return written ? Optional.empty() : DelveWordsOf.delve(words);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
