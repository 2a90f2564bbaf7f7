package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.parse.Dockerfile;
import dev.wslgodoctor.diagnostics.path.LinuxPath;

/**
 * A Dockerfile of the project.
 *
 * @param path    in the distro's spelling
 * @param content its instructions
 */
public record DockerfileDocument(LinuxPath path, Dockerfile content) {

    /** Where an instruction stands, as {@code path:line}. */
    public String position(Dockerfile.Instruction instruction) {
        return path + ":" + instruction.line();
    }
}
