package dev.wslgodoctor.diagnostics.parse;

/**
 * A section header that WSL could read.
 *
 * @param name as written, without brackets
 * @param line 1-based
 * @param body from behind the header's line end to the next header, readable or not, or the end of the file
 * @param headerStart index of the first character of the header's line
 */
public record ConfigSection(String name, int line, Span body, int headerStart) {
}
