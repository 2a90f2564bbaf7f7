package dev.wslgodoctor.diagnostics.dap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened when a breakpoint was tried for real. {@code words} are the adapter's own, never translated, and whole
 * up to {@value #LONGEST} characters; {@link DelveWords} knows what Delve means by them.
 */
public sealed interface ProofResult {

    /** How many characters of the adapter's words are kept. */
    int LONGEST = 16 * 1024;

    /**
     * The adapter refused to open the session, or to start the program in it.
     *
     * @param words its reason
     * @param errorId its number for the reason: Delve gives 3000 for a failed launch, 3001 for a failed attach, 3002
     *         for a failed initialize
     */
    record NoSession(String words, OptionalInt errorId) implements ProofResult {
    }

    /**
     * The session opened, the breakpoint did not bind: the grey dot.
     *
     * @param words the adapter's reason
     * @param line the line asked for
     */
    record Unverified(String words, int line) implements ProofResult {
    }

    /**
     * The breakpoint bound, the program ran, and did not come to that line before the deadline.
     *
     * @param waited how long it ran
     * @param line the line the breakpoint bound to, which may be below the one asked for
     */
    record VerifiedNotHit(Duration waited, int line) implements ProofResult {
    }

    /**
     * The program stopped at the breakpoint.
     *
     * @param at where; the place the breakpoint bound to if the adapter could not say more
     * @param words what the adapter said about the stop
     * @param variables the first local variables and arguments, for people to recognise the place; may be empty
     */
    record Hit(Place at, String words, List<Variable> variables) implements ProofResult {
    }

    /**
     * The program stopped somewhere else and could not be led on: a panic, a fatal error, or a stop again and again.
     *
     * @param reason the adapter's kind of stop, such as {@code exception}
     * @param words what the adapter said about the stop
     * @param at where, if the adapter knew
     */
    record StoppedElsewhere(String reason, String words, Optional<Place> at) implements ProofResult {
    }

    /**
     * The program ended before it came to the breakpoint.
     *
     * @param breakpointSet whether the breakpoint had been bound by then
     * @param exitCode the program's exit status, if the adapter told
     */
    record Ended(boolean breakpointSet, OptionalInt exitCode) implements ProofResult {
    }

    /**
     * The conversation failed, so nothing is known.
     *
     * @param stage what was being done
     * @param kind what went wrong
     * @param words this program's description of it, in English
     * @param received what had arrived instead, as shown text; may be empty
     */
    record Trouble(Stage stage, DapTrouble.Kind kind, String words, String received) implements ProofResult {
    }

    /** An adapter's words, cut only if they are absurdly long. */
    static String words(String adapters) {
        return ShownText.cut(adapters, LONGEST);
    }

    /** The steps of a proof. */
    enum Stage {
        /** The first greeting. */
        GREETING,
        /** Launch or attach, until breakpoints can be set. */
        OPENING,
        /** Setting the breakpoint. */
        SETTING,
        /** Letting the program go. */
        STARTING,
        /** Waiting for the breakpoint. */
        RUNNING
    }

    /**
     * A place in the program.
     *
     * @param file the source file as the adapter names it to the editor
     * @param line counted from 1
     * @param function such as {@code main.work}; empty if unknown
     */
    record Place(String file, int line, String function) {
    }

    /**
     * A variable.
     *
     * @param scope the adapter's heading, such as {@code Locals} or {@code Locals (warning: optimized function)}
     * @param name its name
     * @param value its value as the adapter writes it
     * @param type its Go type; empty if not told
     */
    record Variable(String scope, String name, String value, String type) {
    }
}
