package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;

/**
 * A part of a text and what stands there instead.
 *
 * @param start first character
 * @param end   behind the last character
 */
public record Edit(int start, int end, String instead, PrivateClass kind) {

    boolean overlaps(Edit other) {
        return start < other.end && other.start < end;
    }
}
