package dev.wslgodoctor.diagnostics.explain.picture;

import java.util.List;

/**
 * Which minor versions of Go each release of Delve accepts, and where the program's Go stands.
 *
 * @param go      24 for Go 1.24
 * @param present the Delve that is used
 * @param rows    oldest release first; the present one is among them if the table knows it
 */
public record VersionRanges(int go, String present, List<Row> rows) implements Picture {

    public VersionRanges {
        rows = List.copyOf(rows);
    }

    /**
     * A Delve.
     *
     * @param delve  its releases, the first and the last alike: {@code 1.24.0} or {@code 1.24.0 – 1.24.2}
     * @param oldest minor version of Go
     * @param newest minor version of Go
     * @param isPresent whether the Delve that is used is one of them
     */
    public record Row(String delve, int oldest, int newest, boolean isPresent) {

        /** Whether it accepts this minor version of Go. */
        public boolean accepts(int minor) {
            return oldest <= minor && minor <= newest;
        }
    }

    /** The oldest minor version on the axis. */
    public int from() {
        return Math.min(go, rows.stream().mapToInt(Row::oldest).min().orElse(go));
    }

    /** The newest minor version on the axis. */
    public int to() {
        return Math.max(go, rows.stream().mapToInt(Row::newest).max().orElse(go));
    }
}
