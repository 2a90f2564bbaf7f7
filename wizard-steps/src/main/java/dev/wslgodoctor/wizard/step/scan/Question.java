package dev.wslgodoctor.wizard.step.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A question of the running scan.
 *
 * @param probe    its id
 * @param state    known, absent or unknown; empty while it is open
 * @param answered when; empty while it is open
 */
public record Question(String probe, Instant asked, Optional<String> state, Optional<Instant> answered) {

    static Question asked(String probe, Instant at) {
        return new Question(probe, at, Optional.empty(), Optional.empty());
    }

    Question answered(String how, Instant at) {
        return new Question(probe, asked, Optional.of(how), Optional.of(at));
    }

    /** True while there is no answer. */
    public boolean open() {
        return state.isEmpty();
    }

    /** How long it took, or has taken by now. */
    public Duration taken(Instant now) {
        Duration taken = Duration.between(asked, answered.orElse(now));
        return taken.isNegative() ? Duration.ZERO : taken;
    }
}
