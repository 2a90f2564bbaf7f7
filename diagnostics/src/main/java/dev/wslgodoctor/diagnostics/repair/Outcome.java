package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.cause.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How a repair or an undo ended. Only a cause that was judged again and ruled out is cured. */
public sealed interface Outcome {

    /** A stable word for JSON and texts: cured, still-holds, cannot-tell, refused, undone, already-gone. */
    default String id() {
        return switch (this) {
            case Cured cured -> "cured";
            case StillHolds holds -> "still-holds";
            case CannotTell cannotTell -> "cannot-tell";
            case Refused refused -> "refused";
            case Undone undone -> "undone";
            case AlreadyGone gone -> "already-gone";
        };
    }

    /** The cause was judged again and is ruled out. */
    record Cured(Applied applied) implements Outcome { }

    /** Everything was applied, and the cause still holds; {@code applied.entry()} can be undone. */
    record StillHolds(Applied applied) implements Outcome { }

    /** Everything was applied, and judging again gave no clear answer: undetermined, or no longer applicable. */
    record CannotTell(Applied applied) implements Outcome { }

    /**
     * Not done.
     *
     * @param why    the reason, as a word
     * @param detail what differs or what failed, with the file or command; one line, in English as
     *               data keeps it: the texts {@code refused.ID} say it in their language
     * @param entry  the journal's entry that stays open, if not all could be rolled back; empty if nothing changed
     */
    record Refused(Why why, String detail, OptionalInt entry) implements Outcome {

        Refused(Why why, String detail) {
            this(why, detail, OptionalInt.empty());
        }
    }

    /**
     * The state from before the repair is back.
     *
     * @param stays   what cannot be taken back, such as a restart; empty if all is as before
     * @param project set if the repair had chosen another project folder: the one to go back to, empty for none
     */
    record Undone(int entry, List<Trace> stays, Optional<Optional<String>> project) implements Outcome {
        public Undone {
            stays = List.copyOf(stays);
        }
    }

    /** Nothing to undo: the state from before the repair is already there, for example since the VM restarted. */
    record AlreadyGone(int entry) implements Outcome { }

    /**
     * What was applied and how it was judged.
     *
     * @param entry      number in the journal; empty if no step was executed
     * @param finding    the cause, judged on an inquiry that knew nothing from before
     * @param neighbours the other causes of the same link, judged likewise
     * @param project    the project folder that is to be examined from now on; empty if it did not change
     * @param open       steps that are left to the user, in order
     */
    record Applied(OptionalInt entry, Finding finding, List<Finding> neighbours, Optional<String> project,
            List<Action> open) {
        public Applied {
            neighbours = List.copyOf(neighbours);
            open = List.copyOf(open);
        }
    }

    /** Why something was refused; each has a text {@code refused.ID} with the placeholder {@code {detail}}. */
    enum Why {
        /** This preview was not made by this repairer, or its content does not match its hash. */
        NOT_PREVIEWED,
        /** Something is not as the preview, or the undo's record, says. */
        DRIFTED,
        /** The folder to copy to is already there. */
        TARGET_EXISTS,
        /** The copy does not fit. */
        NO_SPACE,
        /** Root is needed, and was not allowed or cannot be had. */
        DENIED,
        /** No step was selected. */
        NOTHING_SELECTED,
        /** Another instance of the program is repairing. */
        LOCKED,
        /** A step failed; the steps before it were taken back, unless an entry is named. */
        FAILED,
        /** A server that a step asks cannot be reached; nothing was changed. */
        UNREACHABLE,
        /** The journal could not be written or read. */
        JOURNAL,
        /** The journal has no such entry. */
        NO_ENTRY,
        /** The entry was undone before. */
        ALREADY_UNDONE,
        /** None of its steps can be undone. */
        CANNOT_BE_UNDONE,
        /** An entry that is not unfinished, or of which nothing tells what is left to do: only the way back is left. */
        CANNOT_BE_FINISHED,
        /** A newer repair changed the same thing and must be undone first. */
        NEWER_FIRST,
        /** The distro of that name is not the one that was repaired. */
        OTHER_DISTRO,
        /** The cause is not one of those that can be judged. */
        UNKNOWN_CAUSE;

        /** Kebab-case, as in JSON and text keys: {@code no-space}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
