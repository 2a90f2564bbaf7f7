package dev.wslgodoctor.diagnostics.repair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How several repairs ended together.
 *
 * @param parts   one for each member, in order
 * @param refused why nothing was begun at all; empty if the first one was begun
 */
public record JointOutcome(List<Part> parts, Optional<Outcome.Refused> refused) {

    public JointOutcome {
        parts = List.copyOf(parts);
    }

    /** Where one repair of the set ended. */
    public enum Status {
        /** Judged again and ruled out. */
        CURED,
        /** Applied, judged again, and still there. */
        STILL_HOLDS,
        /** Applied; judging again gave no clear answer. */
        CANNOT_TELL,
        /** Refused or failed; what it had begun was taken back unless its outcome names an open entry. */
        REFUSED,
        /** Applied, and not judged, since the restart that it needs was not reached. */
        WAITS_FOR_RESTART,
        /** An earlier one stopped the set. */
        NOT_BEGUN,
        /** Applied, and taken back again. */
        ROLLED_BACK,
        /** Applied, and it could not be taken back: its entry in the journal is still there. */
        NOT_ROLLED_BACK;

        /** Kebab-case, as in JSON and text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One repair of the set.
     *
     * @param entry   its number in the journal; empty if nothing was executed
     * @param outcome the last thing that is known of it; empty if it was not begun, or not judged
     */
    public record Part(String causeId, Status status, OptionalInt entry, Optional<Outcome> outcome) {
        Part ending(Status other, Optional<Outcome> how) {
            return new Part(causeId, other, entry, how);
        }
    }

    /** A stable word: cured (every one), refused (nothing was begun), rolled-back (nothing of it is left), partly. */
    public String id() {
        if (refused.isPresent()) {
            return "refused";
        }
        if (parts.stream().allMatch(part -> part.status() == Status.CURED)) {
            return "cured";
        }
        boolean nothingLeft = parts.stream().allMatch(part -> part.status() == Status.ROLLED_BACK
                || part.status() == Status.NOT_BEGUN || part.status() == Status.REFUSED);
        return nothingLeft ? "rolled-back" : "partly";
    }
}
