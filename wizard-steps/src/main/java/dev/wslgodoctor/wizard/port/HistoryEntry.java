package dev.wslgodoctor.wizard.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One repair of the past.
 *
 * @param entry      what it is called by in {@link RepairHistory}
 * @param causeId    what it repaired; perhaps a cause that this version does not know
 * @param state      stands in the text key {@code entry.STATE}
 * @param unfinished whether a crash broke it off
 * @param canFinish  whether {@link RepairHistory#remaining} is worth asking
 * @param canUndo    whether it was not undone yet
 * @param blockedBy  the newer entry that must be undone first; empty if none
 * @param steps      in the order in which they were done
 */
public record HistoryEntry(String entry, String causeId, Instant began, Instant changed, String state,
        boolean unfinished, boolean canFinish, boolean canUndo, Optional<String> blockedBy, List<Step> steps) {

    public HistoryEntry {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param kind    stands in the text key {@code step.KIND}
     * @param status  stands in the text key {@code step-status.STATUS}
     * @param subject the file, folder, command or variable it was about; empty for a restart and for a step by hand
     * @param where   {@code windows}, {@code distro:NAME}, or empty if only the user or the program itself acted
     */
    public record Step(String kind, String status, String subject, String where) { }
}
