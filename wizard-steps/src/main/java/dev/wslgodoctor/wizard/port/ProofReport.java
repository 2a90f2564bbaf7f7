package dev.wslgodoctor.wizard.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a real debug session showed.
 *
 * @param kind       how it ended
 * @param place      where the program stopped, {@code FILE:LINE}; empty if it did not
 * @param words      the debugger's own words; may be empty
 * @param transcript what was said, in order, shortened for reading
 * @param took       from the start of the session to its end
 */
public record ProofReport(Kind kind, Optional<String> place, String words, List<Line> transcript, Duration took) {

    public ProofReport {
        transcript = List.copyOf(transcript);
    }

    /** How a proof ended. */
    public enum Kind {
        /** The program stopped at the breakpoint. */
        HIT,
        /** No session could be opened. */
        NO_SESSION,
        /** The debugger did not accept the breakpoint. */
        UNVERIFIED,
        /** The breakpoint was accepted and not reached in time. */
        NOT_HIT,
        /** The program stopped at another place. */
        STOPPED_ELSEWHERE,
        /** The program ended first. */
        ENDED,
        /** The conversation failed: nothing is known. */
        TROUBLE;

        /** Kebab-case, as in text keys. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line of the conversation.
     *
     * @param at   since its begin
     * @param sent true if this program said it, false if the debugger did
     * @param text shortened
     */
    public record Line(Duration at, boolean sent, String text) {
    }
}
