package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.parse.ComposeFile;
import dev.wslgodoctor.diagnostics.parse.DelveWordsOf;
import dev.wslgodoctor.diagnostics.parse.Dockerfile;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.ComposeDocument;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A container in which a debugger is meant to run, as the project's files describe it.
 *
 * @param where      file and line, or file
 * @param name       of the service; empty text for a dev container of its own
 * @param mayTrace   the files give it the right to trace
 * @param delve      Delve's command line; empty if a person or the editor starts it
 * @param service    the service with its file; empty for a dev container of its own
 * @param ofEditor   the editor's server runs in it
 */
record DebuggingContainer(String where, String name, boolean mayTrace, Optional<List<String>> delve,
        Optional<ComposeDocument> service, boolean ofEditor) {

    private static final List<String> GRANTING_IMAGES = List.of("mcr.microsoft.com/devcontainers/go",
            "mcr.microsoft.com/vscode/devcontainers/go");

    /** The containers of the project's compose files and of its dev container. */
    static List<DebuggingContainer> all(Facts facts) {
        List<DebuggingContainer> containers = new ArrayList<>();
        Reading<JsoncDocument> dev = facts.ask(ContainerProbes.DEV_CONTAINER);
        if (dev instanceof Reading.Unknown<JsoncDocument>) {
            facts.need(ContainerProbes.DEV_CONTAINER);
        }
        Optional<Jsonc> devContainer = dev.found().map(JsoncDocument::json);
        Optional<String> devService = devContainer.flatMap(json -> text(json, "service"));
        boolean granted = devContainer.map(DebuggingContainer::grants).orElse(false);
        for (ComposeDocument document : facts.need(ContainerProbes.COMPOSE_FILES)) {
            document.content().services().forEach((name, service) -> {
                Optional<List<String>> delve = service.delve().or(() -> ofImage(facts, document, service));
                boolean ofEditor = devService.filter(name::equals).isPresent();
                if (delve.isPresent() || ofEditor) {
                    containers.add(new DebuggingContainer(document.position(service), name,
                            mayTrace(facts, name) || ofEditor && granted, delve, Optional.of(document), ofEditor));
                }
            });
        }
        if (devContainer.isPresent() && devService.isEmpty()) {
            containers.add(new DebuggingContainer(dev.found().orElseThrow().path(), "", granted, Optional.empty(),
                    Optional.empty(), true));
        }
        return containers;
    }

    // docker compose adds what an override file says to the service of the same name
    private static boolean mayTrace(Facts facts, String name) {
        return facts.need(ContainerProbes.COMPOSE_FILES).stream()
                .flatMap(each -> Optional.ofNullable(each.content().services().get(name)).stream())
                .anyMatch(ComposeFile.Service::mayTrace);
    }

    private static Optional<List<String>> ofImage(Facts facts, ComposeDocument document, ComposeFile.Service service) {
        Optional<LinuxPath> file = document.dockerfile(service);
        return file.isEmpty() || !service.command().isEmpty() ? Optional.empty()
                : facts.need(ContainerProbes.DOCKERFILES).stream().filter(each -> each.path().equals(file.get()))
                        .flatMap(each -> command(each.content()).stream()).findFirst();
    }

    /** Delve's command line in the last stage of a Dockerfile. */
    static Optional<List<String>> command(Dockerfile file) {
        return file.last().flatMap(stage -> Stream.of("ENTRYPOINT", "CMD")
                .flatMap(keyword -> stage.all(keyword).stream())
                .flatMap(each -> DelveWordsOf.delve(each.words()).stream()).findFirst());
    }

    // the Go feature and the images that are made with it carry the right in their own description
    // (devcontainers/features src/go/devcontainer-feature.json)
    private static boolean grants(Jsonc json) {
        boolean feature = json.at(JsoncPath.of("features")).map(node -> node instanceof JsoncNode.ObjectNode features
                && features.names().stream().anyMatch(name -> name.matches(".*/features/go(:.*)?"))).orElse(false);
        boolean image = text(json, "image").filter(name -> GRANTING_IMAGES.stream().anyMatch(name::startsWith))
                .isPresent();
        List<String> words = new ArrayList<>(texts(json, "runArgs"));
        texts(json, "securityOpt").forEach(each -> words.add("--security-opt=" + each));
        texts(json, "capAdd").forEach(each -> words.add("--cap-add=" + each));
        String line = String.join(" ", words).replace('=', ' ').replace(':', ' ');
        boolean privileged = json.at(JsoncPath.of("privileged")).flatMap(JsoncNode::asFlag).orElse(false);
        return feature || image || privileged || line.contains("--privileged")
                || line.contains("--cap-add SYS_PTRACE") || line.contains("--cap-add ALL")
                || line.contains("seccomp unconfined");
    }

    private static Optional<String> text(Jsonc json, String name) {
        return json.at(JsoncPath.of(name)).flatMap(JsoncNode::asText);
    }

    private static List<String> texts(Jsonc json, String name) {
        return json.at(JsoncPath.of(name)).flatMap(JsoncNode::asTexts).orElse(List.of());
    }

    /** How texts call it. */
    String shown() {
        return name.isEmpty() ? where : name + " (" + where + ")";
    }
}
