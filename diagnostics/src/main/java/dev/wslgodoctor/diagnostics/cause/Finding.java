package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A verdict with its evidence.
 *
 * @param plan the repair, only for a cause that holds and offers one
 */
public record Finding(String causeId, Link link, Verdict verdict, List<Evidence> evidence, Optional<Plan> plan) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The layer of its link. */
    public Layer layer() {
        return link.layer();
    }

    /** True if the cause holds. */
    public boolean holds() {
        return verdict instanceof Verdict.Holds;
    }
}
