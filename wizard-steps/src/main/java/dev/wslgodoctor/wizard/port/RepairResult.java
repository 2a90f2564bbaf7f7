package dev.wslgodoctor.wizard.port;

import java.util.Optional;

/**
 * What became of a repair or of its undoing.
 *
 * @param causeId what it was about
 * @param kind    the outcome; only {@link Kind#CURED} rests on having judged again
 * @param detail  what was refused or could not be told, one line, not translated; may be empty
 * @param entry   the journal entry by which it can be undone; empty if nothing can be undone
 */
public record RepairResult(String causeId, Kind kind, String detail, Optional<String> entry) {

    /** The outcomes. */
    public enum Kind {
        /** Judged again and ruled out. */
        CURED,
        /** Judged again and still there. */
        STILL_HOLDS,
        /** Judged again and not determined. */
        CANNOT_TELL,
        /** Not done: a file changed since the preview, consent was missing, or the system refused. */
        REFUSED,
        /** Undone. */
        UNDONE,
        /** There was nothing left to undo. */
        ALREADY_GONE;

        /** Kebab-case, as in text keys. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
