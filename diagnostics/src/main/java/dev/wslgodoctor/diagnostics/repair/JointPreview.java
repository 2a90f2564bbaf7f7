package dev.wslgodoctor.diagnostics.repair;

import java.util.List;
import java.util.Locale;

/**
 * What several repairs will do together, in the order in which they will be done. Only {@link Transaction#preview}
 * makes one.
 */
public final class JointPreview {

    private final Transaction maker;
    private final List<Member> members;
    private final List<LeftOut> leftOut;
    private final String hash;

    JointPreview(Transaction maker, List<Member> members, List<LeftOut> leftOut, String hash) {
        this.maker = maker;
        this.members = List.copyOf(members);
        this.leftOut = List.copyOf(leftOut);
        this.hash = hash;
    }

    /**
     * One repair of the set.
     *
     * @param preview         its steps, each shown as it finds the machine after the repairs before it; the last one of
     *                        the set also holds the one restart that is done for all
     * @param waitsForRestart whether it takes effect only then, and is judged only then
     */
    public record Member(Preview preview, boolean waitsForRestart) {

        /** The cause that it repairs. */
        public String causeId() {
            return preview.plan().causeId();
        }
    }

    /**
     * A repair that is not part of the set.
     *
     * @param detail what stands in the way; empty if the reason says it all
     */
    public record LeftOut(String causeId, Reason reason, String detail) { }

    /** Why a repair is not part of the set; each has a text {@code left-out.ID} with the placeholder {detail}. */
    public enum Reason {
        /** Only the user can do it. */
        BY_HAND,
        /** It changes the same place of a file as an earlier one: it can follow when that one is done. */
        SAME_PLACE,
        /** It would be refused, or cannot be shown. */
        OBSTACLE,
        /** The cause does not hold; the detail is its verdict. */
        NOTHING_TO_DO,
        /** It needs root, a restart, or cannot be undone: that is agreed to by name only. */
        NEEDS_CONSENT,
        /** The reviewer of a saved plan answered it with no. */
        DECLINED;

        /** Kebab-case, as in JSON and text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The repairs in their order; empty if none can be done. */
    public List<Member> members() {
        return members;
    }

    /** What was asked for and is not part of it. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** SHA-256 over everything that will be done, the contents that will be found, what the checks of commands
     *  printed, and the identities of the distros. */
    public String hash() {
        return hash;
    }

    boolean madeBy(Transaction transaction) {
        return maker == transaction;
    }
}
