package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which versions of Go each Delve accepts. Delve compares the version of Go that built the program, not the one on the
 * path.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/goversion/compat.go">go-delve/delve
 *      pkg/goversion/compat.go, read at every tag up to 1.27.1</a>
 */
public final class DelveCompat {

    /**
     * The versions of Go that one Delve accepts.
     *
     * @param oldestMinor 22 for Go 1.22
     * @param newestMinor 25 for Go 1.25
     */
    public record Range(int oldestMinor, int newestMinor) {

        /** For people: {@code 1.22 to 1.25} without the word between. */
        public String oldest() {
            return "1." + oldestMinor;
        }

        /** The newest version, {@code 1.25}. */
        public String newest() {
            return "1." + newestMinor;
        }
    }

    /** How a Delve and a program's Go agree. */
    public enum Fit {
        /** Delve accepts it. */
        FITS,
        /** Delve is too new: it no longer accepts this Go. */
        GO_TOO_OLD,
        /** Delve is too old for this Go. */
        GO_TOO_NEW,
        /** This Delve is not in the table. */
        UNKNOWN
    }

    // first and last version of Delve, oldest and newest minor version of Go
    private static final String TABLE = """
            1.3.0 1.3.1 10 13
            1.3.2 1.3.2 11 13
            1.4.0 1.4.0 11 14
            1.4.1 1.4.1 12 14
            1.5.0 1.5.0 12 15
            1.5.1 1.5.1 13 15
            1.6.0 1.6.0 13 16
            1.6.1 1.6.1 14 16
            1.7.0 1.7.3 15 17
            1.8.0 1.8.3 16 18
            1.9.0 1.9.0 16 19
            1.9.1 1.9.1 17 19
            1.20.0 1.20.2 18 20
            1.21.0 1.21.0 18 21
            1.21.1 1.21.2 19 21
            1.22.0 1.22.1 19 22
            1.23.0 1.23.1 21 23
            1.24.0 1.24.2 21 24
            1.25.0 1.25.0 21 24
            1.25.1 1.25.2 22 25
            1.26.0 1.26.3 24 26
            1.27.0 1.27.1 25 27
            """;

    private record Row(DelveVersion first, DelveVersion last, Range range) {
    }

    private static final List<Row> ROWS = rows();

    private DelveCompat() {
    }

    /** The versions of Go that this Delve accepts; empty for a Delve that the table does not know. */
    public static Optional<Range> rangeOf(DelveVersion delve) {
        return ROWS.stream()
                .filter(row -> delve.compareTo(row.first()) >= 0 && delve.compareTo(row.last()) <= 0)
                .map(Row::range).findFirst();
    }

    /** Whether this Delve accepts a program built by this Go; a pre-release counts as its release, as in Delve. */
    public static Fit fit(DelveVersion delve, GoVersion go) {
        Optional<Range> range = rangeOf(delve);
        if (range.isEmpty()) {
            return Fit.UNKNOWN;
        }
        if (go.major() != 1 || go.minor() > range.get().newestMinor()) {
            return Fit.GO_TOO_NEW;
        }
        return go.minor() < range.get().oldestMinor() ? Fit.GO_TOO_OLD : Fit.FITS;
    }

    /** The newest Delve in the table that accepts this Go; empty for a Go that none of them accepts. */
    public static Optional<DelveVersion> newestFor(GoVersion go) {
        return ROWS.reversed().stream().map(Row::last).filter(delve -> fit(delve, go) == Fit.FITS).findFirst();
    }

    /**
     * Releases of Delve that accept the same versions of Go.
     *
     * @param first the oldest of them
     * @param last  the newest of them, which may be the same
     */
    public record Releases(DelveVersion first, DelveVersion last, Range range) {
    }

    /** Every release in the table, the oldest first. */
    public static List<Releases> all() {
        return ROWS.stream().map(row -> new Releases(row.first(), row.last(), row.range())).toList();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : TABLE.split("\n")) {
            String[] cells = line.split(" ");
            rows.add(new Row(DelveVersion.parse(cells[0]).orElseThrow(), DelveVersion.parse(cells[1]).orElseThrow(),
                    new Range(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]))));
        }
        return List.copyOf(rows);
    }
}
