package dev.wslgodoctor.wizard.port;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Several repairs as one, plans in files, and the next way of a cause that one repair did not cure. Threads as in
 * {@link Engine}.
 */
public interface RepairSets {

    /** What the repairs of these findings would do together; touches nothing. Findings without a plan are left out. */
    RepairSetPreview preview(List<Finding> findings) throws EngineTrouble;

    /**
     * Does all of it, in the order shown.
     *
     * @param shown what {@link #preview} or {@link #open} gave last; anything else is refused
     * @param rule  what happens at the first repair that does not cure: stop and keep, go on, or take everything back
     * @param out   gets the progress of each repair, with the number of the repair in the set
     */
    RepairSetResult apply(RepairSetPreview shown, Transaction.Rule rule, Consumer<Progress> out) throws EngineTrouble;

    /** How far the set is: {@code repair} counts from 0. */
    record Progress(int repair, RepairProgress within) { }

    /** Takes back what is left of a set, newest first; stops at the first that cannot be. */
    RepairSetResult rollBack(RepairSetResult result) throws EngineTrouble;

    /** Saves what was shown, to be reviewed and applied later; the file must not be there yet. */
    void save(RepairSetPreview shown, Path file) throws EngineTrouble;

    /**
     * Reads a saved plan and plans anew.
     *
     * @param preview what will be done; empty if the file was altered, or this machine gives another plan now
     * @param refusal why, a whole sentence; empty if there is a preview
     */
    record Opened(Optional<RepairSetPreview> preview, String refusal) { }

    /** See {@link Opened}. */
    Opened open(Path file) throws EngineTrouble;

    /**
     * A repair that copies a folder, with some of it left out by choice; {@link Engine#apply} does it.
     *
     * @param names below the copied folder, without {@code ./}: build outputs that tools make again
     */
    RepairPreview leavingOut(Finding finding, List<String> names) throws EngineTrouble;

    /**
     * Another repair that the cause offers now, after the last one was applied and did not cure.
     *
     * @return empty if there is none, or it is one that was tried already
     */
    Optional<RepairPreview> nextWay(String causeId) throws EngineTrouble;
}
