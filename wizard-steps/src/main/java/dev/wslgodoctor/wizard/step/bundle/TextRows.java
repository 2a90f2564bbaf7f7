package dev.wslgodoctor.wizard.step.bundle;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Locale;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * A text as rows of a list, without copying it: a line is a row, and a very long line several. Rows are made when they
 * are looked at, so that a file of 100,000 lines costs two numbers a line.
 */
final class TextRows extends AbstractList<TextRows.Row> implements RandomAccess {

    /** The most characters of a row. */
    static final int LONGEST = 400;

    private final String text;
    private int[] starts = new int[64];
    private int[] numbers = new int[64];
    private int size;

    /**
     * A row.
     *
     * @param number of the line, from 1; 0 for a row that continues the line above
     */
    record Row(int number, String text) {
    }

    /** The rows of this text; a line break at its end begins no further line. */
    TextRows(String text) {
        this.text = text;
        int number = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            number++;
            add(at, number);
            for (int next = cut(at, stop); next < stop; next = cut(next, stop)) {
                add(next, 0);
            }
            at = stop + 1;
        }
    }

    // no row ends within a character of two halves
    private int cut(int from, int stop) {
        int to = from + LONGEST;
        if (to >= stop) {
            return stop;
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    private void add(int start, int number) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        starts[size] = start;
        numbers[size] = number;
        size++;
    }

    @Override
    public Row get(int index) {
        int stop = index + 1 < size ? starts[index + 1] : text.length();
        String row = text.substring(starts[index], stop);
        return new Row(numbers[index], row.endsWith("\n") ? row.substring(0, row.length() - 1) : row);
    }

    @Override
    public int size() {
        return size;
    }

    /** How many lines the text has. */
    int lines() {
        return (int) IntStream.range(0, size).filter(i -> numbers[i] > 0).count();
    }

    /** The row at which a line begins; the last one before it if there is no such line, -1 if there is no row. */
    int rowOf(int line) {
        int row = -1;
        for (int i = 0; i < size && (numbers[i] == 0 || numbers[i] <= line); i++) {
            if (numbers[i] > 0) {
                row = i;
            }
        }
        return row;
    }

    /** The rows in which a text begins, whatever the case of its letters; at most so many, none for no text. */
    int[] hits(String wanted, int most) {
        if (wanted.isEmpty()) {
            return new int[0];
        }
        int[] hits = new int[Math.min(most, 256)];
        int found = 0;
        char lower = Character.toLowerCase(wanted.charAt(0));
        char upper = Character.toUpperCase(wanted.charAt(0));
        for (int row = 0; row < size && found < most; row++) {
            int stop = row + 1 < size ? starts[row + 1] : text.length();
            for (int at = starts[row]; at < stop; at++) {
                char here = text.charAt(at);
                if ((here == lower || here == upper) && text.regionMatches(true, at, wanted, 0, wanted.length())) {
                    if (found == hits.length) {
                        hits = Arrays.copyOf(hits, Math.min(most, found * 2));
                    }
                    hits[found++] = row;
                    break;
                }
            }
        }
        return Arrays.copyOf(hits, found);
    }

    /** The text of a row as it is shown: what would be invisible or turn the writing round is named instead. */
    static String shown(String line) {
        // the line end of Windows is a line end
        String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        StringBuilder out = new StringBuilder(row.length());
        row.codePoints().forEach(c -> {
            if (c == '\t') {
                out.append("    ");
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append("<U+").append(String.format(Locale.ROOT, "%04X", c)).append('>');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
