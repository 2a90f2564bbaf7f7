package dev.wslgodoctor.diagnostics.dap;

import java.util.List;

/**
 * A finished proof.
 *
 * @param result what happened
 * @param output what the adapter and the program wrote, as far as the adapter passes it on; the first and last
 *         {@value ProofSignals#OUTPUT_EACH} pieces
 * @param parting how the session was left
 * @param transcript every message, as evidence
 */
public record Proof(ProofResult result, List<Output> output, Parting parting, List<DapTranscript.Entry> transcript) {

    /**
     * A piece of output.
     *
     * @param category {@code console} for Delve's own remarks, {@code stdout} and {@code stderr} for build and program,
     *         {@code important} for warnings
     * @param text the text with its line ends
     */
    public record Output(String category, String text) {
    }

    /**
     * How the session was left. Anything but {@link State#ENDED} and {@link State#ENDED_BY_ADAPTER} can mean that a
     * debugger still holds the program; ending the adapter's process with SIGTERM then lets an attached program run on
     * (facts of Delve 1.20 to 1.27).
     *
     * @param state what became of it
     * @param words the adapter's words if it refused, else a description in English; may be empty
     */
    public record Parting(State state, String words) {
    }

    /** What became of the session. */
    public enum State {
        /** The adapter confirmed the end. */
        ENDED,
        /** The adapter ended the connection itself. */
        ENDED_BY_ADAPTER,
        /**
         * The session on a server for several clients ended, but the program there may stand still or keep the
         * breakpoint.
         */
        LEFT_STANDING,
        /** The adapter refused to end the session. */
        REFUSED,
        /** The adapter did not answer. */
        UNANSWERED
    }
}
