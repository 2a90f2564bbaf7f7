package dev.wslgodoctor.diagnostics.repair;

import java.util.List;
import java.util.Optional;

/**
 * What is left to do of a repair that a crash broke off: the only thing that {@link Repairer#finish} takes. Only
 * {@link Repairer#remaining} makes one.
 */
public final class Remaining {

    private final Repairer maker;
    private final int entry;
    private final KeptPlan kept;
    private final List<Integer> numbers;
    private final Optional<Preview> preview;

    Remaining(Repairer maker, int entry, KeptPlan kept, List<Integer> numbers, Optional<Preview> preview) {
        this.maker = maker;
        this.entry = entry;
        this.kept = kept;
        this.numbers = List.copyOf(numbers);
        this.preview = preview;
    }

    /** The number of the entry in the journal. */
    public int entry() {
        return entry;
    }

    /** The cause that is repaired. */
    public String causeId() {
        return kept.plan().causeId();
    }

    /** The steps that are still to be done, shown as they find the machine now; empty if all were done and only the
     *  end is not written down. */
    public Optional<Preview> preview() {
        return preview;
    }

    /** The number in the entry of each step of {@link #preview}. */
    List<Integer> numbers() {
        return numbers;
    }

    KeptPlan kept() {
        return kept;
    }

    boolean madeBy(Repairer repairer) {
        return maker == repairer;
    }
}
