package dev.wslgodoctor.wizard.port;

import java.nio.file.Path;
import java.util.List;

/**
 * A bundle that was written.
 *
 * @param file   where it lies
 * @param parts  the files in it
 * @param masked how many places were masked
 * @param sha256 of the whole file
 */
public record SavedBundle(Path file, List<Part> parts, int masked, String sha256) {

    public SavedBundle {
        parts = List.copyOf(parts);
    }

    /**
     * A file of the bundle.
     *
     * @param bytes its size before compression
     */
    public record Part(String name, long bytes) {
    }
}
