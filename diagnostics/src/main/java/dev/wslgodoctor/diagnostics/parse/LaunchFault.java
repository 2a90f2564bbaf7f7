package dev.wslgodoctor.diagnostics.parse;

import java.util.Optional;

/**
 * A place in launch.json that does not do what its writer expects.
 *
 * @param kind   what is wrong
 * @param path   of the value concerned; of the place where it is missing, of the object that lacks it
 * @param span   the attribute as written, name included; for a missing one the object
 * @param detail the word or name concerned; empty when the kind and the path say all
 */
public record LaunchFault(Kind kind, JsoncPath path, Span span, Optional<String> detail) {

    /** The kinds of faults. */
    public enum Kind {
        /** {@code request} is missing or neither {@code launch} nor {@code attach}; the detail is the word. */
        BAD_REQUEST,
        /** {@code mode} is none that the request accepts; the detail is the word. Delve refuses the session. */
        BAD_MODE,
        /** {@code mode} remote in a launch; the extension warns and turns it into attach. */
        REMOTE_LAUNCH,
        /** Nothing reads the attribute; the detail is the known name when only the case differs. */
        UNKNOWN_ATTRIBUTE,
        /** Nothing has ever read the attribute, although instructions on the web name it. */
        DEAD_ATTRIBUTE,
        /** Only the old debug adapter reads the attribute, and it is not asked for. */
        LEGACY_ONLY_ATTRIBUTE,
        /** The attribute is ignored for this request; the detail is the request. */
        IGNORED_FOR_REQUEST,
        /** The attribute stands there more than once; the last one counts. */
        DUPLICATE_ATTRIBUTE,
        /** The value is of a type that the attribute does not take, or none of its words; the detail is the type. */
        WRONG_VALUE,
        /** A rule of {@code substitutePath} without {@code from} or {@code to}; the detail is the missing one. */
        INCOMPLETE_RULE,
        /** {@code port} or {@code host}: the extension connects to a server that someone else must have started. */
        NEEDS_SERVER,
        /** {@code -gcflags} in {@code buildFlags} or {@code env.GOFLAGS}: the extension removes it with a warning. */
        GCFLAGS_REMOVED,
        /** {@code asRoot} without a terminal to run in; it has no effect. */
        AS_ROOT_WITHOUT_TERMINAL,
        /** {@code logDest} is no absolute path; the extension refuses the session. */
        RELATIVE_LOG_DESTINATION,
        /** {@code processId} and {@code waitFor} exclude each other. */
        PROCESS_AND_WAIT,
        /**
         * {@code logOutput} names parts that Delve does not have; the detail are those as Delve sees them, blanks
         * included, since it splits at commas only.
         */
        UNKNOWN_LOG_OUTPUT
    }
}
