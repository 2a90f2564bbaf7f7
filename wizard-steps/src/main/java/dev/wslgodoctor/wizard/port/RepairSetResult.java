package dev.wslgodoctor.wizard.port;

import java.util.List;
import java.util.Optional;

/**
 * What became of several repairs.
 *
 * @param id      cured (every one), refused (nothing was begun), rolled-back (nothing of it is left), or partly
 * @param parts   one for each member of the set, in order
 * @param refusal why nothing was begun, a whole sentence; empty otherwise
 */
public record RepairSetResult(String id, List<Part> parts, String refusal) {

    public RepairSetResult {
        parts = List.copyOf(parts);
    }

    /**
     * One repair of the set.
     *
     * @param status stands in the text key {@code part.STATUS}
     * @param entry  the journal entry by which it can be undone; empty if nothing was executed
     * @param detail why it was refused, a whole sentence; may be empty
     */
    public record Part(String causeId, String status, Optional<String> entry, String detail) { }
}
