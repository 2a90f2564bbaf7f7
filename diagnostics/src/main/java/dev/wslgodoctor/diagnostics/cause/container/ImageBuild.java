package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.parse.Dockerfile;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GoBuildFlags;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.DockerfileDocument;
import dev.wslgodoctor.diagnostics.probe.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code go build} in a Dockerfile whose container runs Delve.
 *
 * @param place where it stands, as {@code path:line}
 * @param flags its flags, after those of GOFLAGS in the same file
 */
record ImageBuild(String place, GoBuildFlags flags) {

    /** Every build of the project's Dockerfiles that are debugged; absent ones make the answer empty. */
    static List<ImageBuild> all(Facts facts) {
        List<DockerfileDocument> files = facts.need(ContainerProbes.DOCKERFILES);
        List<ImageBuild> builds = new ArrayList<>();
        for (DockerfileDocument file : files) {
            if (isDebugged(facts, file)) {
                List<String> before = new ArrayList<>();
                for (Dockerfile.Instruction each : file.content().instructions()) {
                    if (each.keyword().equals("ENV")) {
                        before.addAll(goflags(each.words()));
                    } else if (each.keyword().equals("RUN")) {
                        each.commands().forEach(words -> build(words).ifPresent(flags -> builds.add(new ImageBuild(
                                file.position(each), GoBuildFlags.of(before).then(GoBuildFlags.of(flags))))));
                    }
                }
            }
        }
        return builds;
    }

    private static boolean isDebugged(Facts facts, DockerfileDocument file) {
        return DebuggingContainer.command(file.content()).isPresent()
                || facts.need(ContainerProbes.COMPOSE_FILES).stream().anyMatch(document -> document.content().services()
                .values().stream().anyMatch(service -> service.delve().isPresent()
                && document.dockerfile(service).filter(file.path()::equals).isPresent()));
    }

    private static List<String> goflags(List<String> words) {
        return words.stream().filter(word -> word.startsWith("GOFLAGS="))
                .flatMap(word -> FlagWords.ofGoflags(word.substring("GOFLAGS=".length())).stream()).toList();
    }

    // "CGO_ENABLED=0 go build -o app ." and "env X=y go build"; installing Delve itself is no build of the program
    private static Optional<List<String>> build(List<String> words) {
        int at = words.indexOf("build");
        boolean go = at > 0 && words.get(at - 1).matches("(?:.*/)?go(?:1\\.\\d+(?:\\.\\d+)?)?");
        return go ? Optional.of(words.subList(at + 1, words.size())) : Optional.empty();
    }
}
