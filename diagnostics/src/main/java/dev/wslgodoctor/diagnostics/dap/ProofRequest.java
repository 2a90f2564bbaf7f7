package dev.wslgodoctor.diagnostics.dap;

import java.time.Duration;

/**
 * What is to be proved, and how long each part may take.
 *
 * @param session how the session is opened
 * @param path the source file as the editor names it
 * @param line the line of the breakpoint, counted from 1
 * @param deadlines how long to wait for what
 */
public record ProofRequest(LaunchRequest.Send session, String path, int line, Deadlines deadlines) {

    /**
     * How long to wait for what. The parts follow one another, so a proof takes at most
     * {@code session + hit + parting} and a few times {@code answer}.
     *
     * @param answer for an answer that needs no work, such as {@code initialize}
     * @param session from the launch or attach request until breakpoints can be set: Delve builds the program in this
     *         time
     * @param hit from the start of the program until the breakpoint is hit
     * @param parting for the end of the session
     */
    public record Deadlines(Duration answer, Duration session, Duration hit, Duration parting) {

        /** Enough for a program of middle size on a slow disk: 10 s, 3 min, 30 s, 10 s. */
        public static Deadlines usual() {
            return new Deadlines(Duration.ofSeconds(10), Duration.ofMinutes(3), Duration.ofSeconds(30),
                    Duration.ofSeconds(10));
        }
    }
}
