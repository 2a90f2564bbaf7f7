package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.path.LinuxPath;

/** A file of a project that may name folders by their whole path. */
public record PathFile(LinuxPath path, Blob content) { }
