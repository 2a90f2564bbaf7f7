package dev.wslgodoctor.diagnostics.parse;

/**
 * A stretch of a text.
 *
 * @param start index of the first character
 * @param end   index after the last character; equal to {@code start} when empty
 */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException when the end lies before the start or the start before the text */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }

    /** Number of characters. */
    public int length() {
        return end - start;
    }

    /** The characters of {@code text} in this span. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** {@code text} with this span replaced and every other character kept. */
    public String replaceIn(String text, String replacement) {
        return text.substring(0, start) + replacement + text.substring(end);
    }
}
