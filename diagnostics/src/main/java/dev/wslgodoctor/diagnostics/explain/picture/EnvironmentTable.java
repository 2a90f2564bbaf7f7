package dev.wslgodoctor.diagnostics.explain.picture;

import java.util.List;
import java.util.Locale;

/**
 * What a name means in each environment: the tool that wins a look-up, the value of a variable.
 *
 * @param environments the columns
 * @param rows         each with one cell for each environment
 */
public record EnvironmentTable(List<Environment> environments, List<Row> rows) implements Picture {

    public EnvironmentTable {
        environments = List.copyOf(environments);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != environments.size()) {
                throw new IllegalArgumentException(row.name() + " has " + row.cells().size() + " cells");
            }
        }
    }

    /** Where a command can run. */
    public enum Environment {
        /** The distro without start files, as wsl.exe -e starts a program. */
        PLAIN,
        /** A login shell of the distro. */
        LOGIN,
        /** An interactive shell of the distro that is no login shell. */
        INTERACTIVE,
        /** The editor's server in the distro with its settings. */
        EDITOR;

        /** Lower case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is known of a cell. */
    public enum State {
        /** There is this value. */
        KNOWN,
        /** Looked, and there is none. */
        ABSENT,
        /** Not looked: not allowed, or nothing asks this. */
        NOT_ASKED,
        /** Asked, and there was no answer that could be understood. */
        UNKNOWN
    }

    /**
     * What a name means in one environment.
     *
     * @param value  path or value; empty unless it is known
     * @param losers further finds that the first one hides
     */
    public record Cell(State state, String value, List<String> losers) {
        public Cell {
            losers = List.copyOf(losers);
        }

        /** A value, with what it hides. */
        public static Cell known(String value, List<String> losers) {
            return new Cell(State.KNOWN, value, losers);
        }

        /** Looked, and there is none. */
        public static Cell absent() {
            return new Cell(State.ABSENT, "", List.of());
        }

        /** Not looked. */
        public static Cell notAsked() {
            return new Cell(State.NOT_ASKED, "", List.of());
        }

        /** Asked in vain. */
        public static Cell unknown() {
            return new Cell(State.UNKNOWN, "", List.of());
        }

        /** Whether somebody looked and came back with an answer, be it that there is nothing. */
        public boolean answered() {
            return state == State.KNOWN || state == State.ABSENT;
        }
    }

    /** Whether a question found no answer; what was not asked does not count. */
    public boolean isIncomplete() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.state() == State.UNKNOWN);
    }

    /** A name and what it means in each environment. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether two environments that were looked at disagree. */
        public boolean differs() {
            return cells.stream().filter(Cell::answered).map(Cell::value).distinct().count() > 1;
        }
    }
}
