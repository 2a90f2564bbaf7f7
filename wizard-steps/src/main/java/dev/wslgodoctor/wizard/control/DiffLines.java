package dev.wslgodoctor.wizard.control;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The difference of two texts, line by line, with a little context; pure. */
public final class DiffLines {

    private static final int CONTEXT = 4;
    // beyond this the changed middle is shown as one block: a table of its cells would not be small any more
    private static final long MOST_CELLS = 4_000_000;

    private DiffLines() {
    }

    /** What a line is. */
    public enum Kind { SAME, REMOVED, ADDED, SKIPPED }

    /**
     * A line of the difference.
     *
     * @param before its number in the old text, from 1; empty if it is not there
     * @param after  its number in the new text, from 1; empty if it is not there
     * @param text   without line end; for skipped lines their number
     */
    public record Line(Kind kind, OptionalInt before, OptionalInt after, String text) {
    }

    /** The difference, unchanged lines far from any change left out. */
    public static List<Line> of(String before, String after) {
        return withContext(all(lines(before), lines(after)));
    }

    /** How many lines have this kind. */
    public static long count(List<Line> lines, Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").split("\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private static List<Line> all(List<String> a, List<String> b) {
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            lines.add(same(i, i, a.get(i)));
        }
        middle(a, b, head, a.size() - tail, b.size() - tail, lines);
        for (int i = tail; i > 0; i--) {
            lines.add(same(a.size() - i, b.size() - i, a.get(a.size() - i)));
        }
        return lines;
    }

    private static void middle(List<String> a, List<String> b, int from, int toA, int toB, List<Line> out) {
        int n = toA - from;
        int m = toB - from;
        if ((long) n * m > MOST_CELLS) {
            for (int k = from; k < toA; k++) {
                out.add(removed(k, a.get(k)));
            }
            for (int k = from; k < toB; k++) {
                out.add(added(k, b.get(k)));
            }
            return;
        }
        int[][] common = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                common[i][j] = a.get(from + i).equals(b.get(from + j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && a.get(from + i).equals(b.get(from + j))) {
                out.add(same(from + i, from + j, a.get(from + i)));
                i++;
                j++;
            } else if (i < n && (j == m || common[i + 1][j] >= common[i][j + 1])) {
                out.add(removed(from + i, a.get(from + i)));
                i++;
            } else {
                out.add(added(from + j, b.get(from + j)));
                j++;
            }
        }
    }

    private static List<Line> withContext(List<Line> all) {
        boolean[] near = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != Kind.SAME) {
                for (int k = Math.max(0, i - CONTEXT); k <= Math.min(all.size() - 1, i + CONTEXT); k++) {
                    near[k] = true;
                }
            }
        }
        List<Line> shown = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < all.size(); i++) {
            if (near[i]) {
                skipped = flush(skipped, shown);
                shown.add(all.get(i));
            } else {
                skipped++;
            }
        }
        flush(skipped, shown);
        return shown;
    }

    private static int flush(int skipped, List<Line> shown) {
        if (skipped > 0) {
            shown.add(new Line(Kind.SKIPPED, OptionalInt.empty(), OptionalInt.empty(), String.valueOf(skipped)));
        }
        return 0;
    }

    private static Line same(int before, int after, String text) {
        return new Line(Kind.SAME, OptionalInt.of(before + 1), OptionalInt.of(after + 1), text);
    }

    private static Line removed(int before, String text) {
        return new Line(Kind.REMOVED, OptionalInt.of(before + 1), OptionalInt.empty(), text);
    }

    private static Line added(int after, String text) {
        return new Line(Kind.ADDED, OptionalInt.empty(), OptionalInt.of(after + 1), text);
    }
}
