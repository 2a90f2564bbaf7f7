package dev.wslgodoctor.wizard.port;

import java.util.List;

/**
 * What several repairs would do together.
 *
 * @param members in the order in which they are done
 * @param leftOut what was asked for and is not part of it
 * @param hash    of everything that will be done and found; shown so that a saved plan can be compared
 */
public record RepairSetPreview(List<Member> members, List<LeftOut> leftOut, String hash) {

    public RepairSetPreview {
        members = List.copyOf(members);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One repair; the last one also holds the one restart that is done for all.
     *
     * @param waitsForRestart whether it is judged only after that restart
     */
    public record Member(RepairPreview preview, boolean waitsForRestart) { }

    /**
     * A repair that is not part of the set.
     *
     * @param reason stands in the text key {@code left-out.REASON}
     * @param detail what stands in the way; may be empty
     */
    public record LeftOut(String causeId, String reason, String detail) { }
}
