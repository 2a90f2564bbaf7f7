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
    public record Part(String causeId, String status, Optional<String> entry, String detail) {

        /** The same as the result of one repair; empty if it was not begun, or is not judged yet. */
        public Optional<RepairResult.Kind> kind() {
            return switch (status) {
                case "cured" -> Optional.of(RepairResult.Kind.CURED);
                case "still-holds" -> Optional.of(RepairResult.Kind.STILL_HOLDS);
                case "cannot-tell" -> Optional.of(RepairResult.Kind.CANNOT_TELL);
                case "refused" -> Optional.of(RepairResult.Kind.REFUSED);
                case "rolled-back" -> Optional.of(RepairResult.Kind.UNDONE);
                default -> Optional.empty();
            };
        }
    }
}
