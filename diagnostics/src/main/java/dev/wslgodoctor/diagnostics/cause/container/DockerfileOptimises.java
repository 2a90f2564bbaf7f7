package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Optimisation;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Dockerfile builds the program that is debugged with optimisation.
 *
 * @see <a href="https://go.dev/doc/gdb">Debugging Go code, -gcflags=all="-N -l"</a>; facts go-debugging.md C1, B6
 */
public final class DockerfileOptimises implements RootCause {

    @Override
    public String id() {
        return "container.dockerfile-optimises";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/doc/gdb", "https://docs.docker.com/reference/dockerfile/");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<ImageBuild> builds = ImageBuild.all(facts);
        if (builds.isEmpty()) {
            return Verdict.notApplicable(ContainerProbes.DOCKERFILES.id());
        }
        return builds.stream().filter(DockerfileOptimises::isSo).findFirst().map(build -> Verdict.holds(
                Severity.NOTE, Confidence.LIKELY, Map.of("place", build.place(), "flags",
                        build.flags().compilerFlags().map(value -> "-gcflags=" + value).orElse("-"))))
                .orElseGet(Verdict::ruledOut);
    }

    private static boolean isSo(ImageBuild build) {
        return build.flags().optimisation() != Optimisation.OFF;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
