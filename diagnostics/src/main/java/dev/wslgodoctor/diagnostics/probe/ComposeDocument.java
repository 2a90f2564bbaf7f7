package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.parse.ComposeFile;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Optional;
import java.util.Set;

/**
 * A compose file of the project.
 *
 * @param path    in the distro's spelling
 * @param content its services
 */
public record ComposeDocument(LinuxPath path, ComposeFile content) {

    private static final Set<String> USUAL = Set.of("compose.yaml", "compose.yml", "docker-compose.yaml",
            "docker-compose.yml");

    /** Where a service stands, as {@code path:line}. */
    public String position(ComposeFile.Service service) {
        return path + ":" + service.line();
    }

    /**
     * The file that docker compose reads besides this one without being told; empty if this is none of the names that
     * it looks for (https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/).
     */
    public Optional<LinuxPath> override() {
        String name = path.name();
        int dot = name.lastIndexOf('.');
        return USUAL.contains(name) ? path.parent().map(folder ->
                folder.resolve(name.substring(0, dot) + ".override" + name.substring(dot))) : Optional.empty();
    }

    /** The Dockerfile of a service; empty if it is not built or its folder is named by a variable. */
    public Optional<LinuxPath> dockerfile(ComposeFile.Service service) {
        return service.dockerfile().filter(written -> !written.contains("$") && !written.contains("://"))
                .flatMap(written -> LinuxPath.parse(written.startsWith("/") ? written
                        : path.parent().orElse(LinuxPath.ROOT) + "/" + written));
    }
}
