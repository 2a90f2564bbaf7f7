package dev.wslgodoctor.diagnostics.repair;

import java.util.Map;

/**
 * Something about a folder that matters to its copy, to be read before agreeing.
 *
 * @param id        its text is {@code copy.ID}
 * @param arguments what the text names, by placeholder
 */
public record CopyFact(String id, Map<String, String> arguments) {
    public CopyFact {
        arguments = Map.copyOf(arguments);
    }

    /** The key of its text. */
    public String key() {
        return "copy." + id;
    }
}
