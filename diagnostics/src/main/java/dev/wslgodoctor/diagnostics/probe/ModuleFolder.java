package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.path.LinuxPath;

/**
 * A Go module of the project.
 *
 * @param folder where its go.mod is, in the project folder's spelling
 * @param path   as its go.mod says, for example {@code example.com/shop}
 */
public record ModuleFolder(LinuxPath folder, String path) {
}
