package dev.wslgodoctor.diagnostics.parse;

/**
 * A place where a file is not JSON with comments.
 *
 * @param kind     what is wrong
 * @param position where, as an editor shows it
 * @param span     the characters concerned; empty where something is missing
 */
public record JsoncProblem(Kind kind, TextPosition position, Span span) {

    /** What can be wrong. */
    public enum Kind {
        /** A value is missing. */
        VALUE_EXPECTED,
        /** A member's name in double quotes is missing. */
        NAME_EXPECTED,
        /** The colon behind a name is missing. */
        COLON_EXPECTED,
        /** Two members or elements without a comma between. */
        COMMA_EXPECTED,
        /** An object is not closed. */
        CLOSING_BRACE_EXPECTED,
        /** An array is not closed. */
        CLOSING_BRACKET_EXPECTED,
        /** A string is not closed on its line. */
        UNCLOSED_STRING,
        /** A block comment is not closed. */
        UNCLOSED_COMMENT,
        /** A backslash in a string is followed by something unknown, as in a Windows path with single backslashes. */
        INVALID_ESCAPE,
        /** A control character in a string. */
        INVALID_CHARACTER,
        /** A word or sign that has no meaning here, single quotes included. */
        INVALID_SYMBOL,
        /** Something follows the outermost value. */
        END_EXPECTED,
        /** Nested deeper than {@link Jsonc#DEEPEST} levels; the rest of the file was not read. */
        TOO_DEEP,
        /** More than {@link Jsonc#MOST_PROBLEMS} problems; the rest of the file was not read. */
        TOO_MANY
    }
}
