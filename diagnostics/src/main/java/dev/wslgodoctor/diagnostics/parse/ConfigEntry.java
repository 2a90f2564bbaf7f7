package dev.wslgodoctor.diagnostics.parse;

/**
 * A line {@code key = value} that WSL's parser reached and could read.
 *
 * @param name         what WSL looks up, {@code section.key}; normally the two parts below, but after a malformed
 *                     section header of {@code .wslconfig} it can begin with a piece of the broken name
 * @param key          the key as written
 * @param raw          the value as written, without surrounding blanks and without a comment
 * @param value        the value as WSL takes it: quotes dropped, escapes resolved, non-ASCII characters of
 *                     {@code .wslconfig} damaged as WSL damages them
 * @param line         1-based line of the key in the file
 * @param reportedLine the line number that a warning of WSL would name; in {@code wsl.conf} each CR LF counts extra
 * @param state        whether the value takes effect
 * @param valueSpan    where {@code raw} stands in the text
 */
public record ConfigEntry(String name, String key, String raw, String value, int line, int reportedLine, State state,
        Span valueSpan) {

    /** What becomes of an entry. */
    public enum State {
        /** Known, well-formed and the first of its name. */
        EFFECTIVE,
        /** Known, the first of its name, but the value is malformed: the default holds. */
        INVALID_VALUE,
        /** Known, but an earlier line has set the same key, even if invalidly. */
        DUPLICATE,
        /** Not a key of this file. */
        UNKNOWN
    }
}
