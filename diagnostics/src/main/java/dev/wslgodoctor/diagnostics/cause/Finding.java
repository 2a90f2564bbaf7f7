package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.explain.picture.Picture;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A verdict with its evidence.
 *
 * @param plan    the repair, only for a cause that holds and offers one
 * @param picture what shows it, only for a cause that holds; empty if nothing but its sentences does
 */
public record Finding(String causeId, Link link, Verdict verdict, List<Evidence> evidence, Optional<Plan> plan,
        Optional<Picture> picture) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** A finding without a picture. */
    public Finding(String causeId, Link link, Verdict verdict, List<Evidence> evidence, Optional<Plan> plan) {
        this(causeId, link, verdict, evidence, plan, Optional.empty());
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
