package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.LinkerFlags;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Dockerfile builds the program that is debugged without debug information.
 *
 * @see <a href="https://pkg.go.dev/cmd/link">cmd/link, -s and -w</a>; facts go-debugging.md C1, E 115
 */
public final class DockerfileStrips implements RootCause {

    @Override
    public String id() {
        return "container.dockerfile-strips";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> sources() {
        return List.of("https://pkg.go.dev/cmd/link", "https://docs.docker.com/reference/dockerfile/");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<ImageBuild> builds = ImageBuild.all(facts);
        if (builds.isEmpty()) {
            return Verdict.notApplicable(ContainerProbes.DOCKERFILES.id());
        }
        return builds.stream().filter(DockerfileStrips::isSo).findFirst().map(build -> Verdict.holds(
                Severity.BLOCKS, Confidence.LIKELY, Map.of("place", build.place(), "flags",
                        build.flags().linkerFlags().map(value -> "-ldflags=" + value).orElse(""))))
                .orElseGet(Verdict::ruledOut);
    }

    private static boolean isSo(ImageBuild build) {
        return LinkerFlags.judge(build.flags().linkerFlags().orElse(""), Optional.empty()).strips();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
