package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.wizard.control.DiffLines.Kind;
import dev.wslgodoctor.wizard.control.DiffLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a shown difference.
 *
 * @param halves one in the unified form, two side by side
 */
record DiffRow(List<Half> halves) {

    DiffRow {
        halves = List.copyOf(halves);
    }

    /**
     * A half of a row.
     *
     * @param line  empty for a gap
     * @param after true on the right side
     */
    record Half(Optional<Line> line, boolean after) {
    }

    boolean changed() {
        return halves.stream().flatMap(half -> half.line().stream())
                .anyMatch(line -> line.kind() == Kind.ADDED || line.kind() == Kind.REMOVED);
    }

    static List<DiffRow> unified(List<Line> lines) {
        return lines.stream().map(line -> new DiffRow(List.of(new Half(Optional.of(line), false)))).toList();
    }

    /** Removed lines on the left, the added ones that follow them on the right, gaps where one side has fewer. */
    static List<DiffRow> sideBySide(List<Line> lines) {
        List<DiffRow> rows = new ArrayList<>();
        List<Line> removed = new ArrayList<>();
        List<Line> added = new ArrayList<>();
        for (Line line : lines) {
            switch (line.kind()) {
                case REMOVED -> {
                    if (!added.isEmpty()) {
                        flush(removed, added, rows);
                    }
                    removed.add(line);
                }
                case ADDED -> added.add(line);
                case SAME, SKIPPED -> {
                    flush(removed, added, rows);
                    rows.add(pair(Optional.of(line), Optional.of(line)));
                }
            }
        }
        flush(removed, added, rows);
        return rows;
    }

    private static void flush(List<Line> removed, List<Line> added, List<DiffRow> rows) {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            rows.add(pair(i < removed.size() ? Optional.of(removed.get(i)) : Optional.empty(),
                    i < added.size() ? Optional.of(added.get(i)) : Optional.empty()));
        }
        removed.clear();
        added.clear();
    }

    private static DiffRow pair(Optional<Line> left, Optional<Line> right) {
        return new DiffRow(List.of(new Half(left, false), new Half(right, true)));
    }
}
