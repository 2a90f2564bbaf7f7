package dev.wslgodoctor.diagnostics.explain.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Spellings of one file, one below the other.
 *
 * @param rows  at least two
 * @param joins what is between each row and the next: one less than rows
 */
public record PathMap(List<Row> rows, List<Join> joins) implements Picture {

    public PathMap {
        rows = List.copyOf(rows);
        joins = List.copyOf(joins);
        if (joins.size() != rows.size() - 1) {
            throw new IllegalArgumentException(rows.size() + " rows and " + joins.size() + " joins");
        }
    }

    /** Who spells it. */
    public enum Who {
        /** The editor, in a breakpoint request. */
        EDITOR,
        /** The editor's spelling after the substitutePath rules. */
        RULES,
        /** The program's own table. */
        PROGRAM,
        /** Windows. */
        WINDOWS;

        /** Lower case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What two rows are to each other. */
    public enum Join {
        /** The same text: a breakpoint finds its file. */
        SAME_TEXT,
        /** Another text: Delve compares texts and finds no file. */
        OTHER_TEXT,
        /** A rule turns one into the other. */
        BY_RULE,
        /** Another text for one and the same file. */
        ONE_FILE;

        /** Kebab-case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A difference that the eye passes over. */
    public enum Hidden {
        /** Upper and lower case alone. */
        CASE,
        /** A dot or blank at an end. */
        END,
        /** Slashes against backslashes. */
        SLASHES;

        /** Lower case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A spelling.
     *
     * @param source where it is written: a file, a section, a request
     */
    public record Row(Who who, String path, String source) {
    }

    /** How many characters at the end of every row agree, whole path segments only; slashes count as alike. */
    public int commonTail() {
        String first = rows.getFirst().path();
        int tail = 0;
        for (int cut = first.length() - 1; cut >= 0; cut--) {
            if (isSlash(first.charAt(cut)) && allEndWith(alike(first.substring(cut)))) {
                tail = first.length() - cut;
            }
        }
        return tail;
    }

    private boolean allEndWith(String tail) {
        return rows.stream().allMatch(row -> alike(row.path()).endsWith(tail));
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static String alike(String path) {
        return path.replace('\\', '/');
    }

    /** What hides between a row and the next; empty if they are equal or differ for everyone to see. */
    public Set<Hidden> hidden(int join) {
        String one = rows.get(join).path();
        String other = rows.get(join + 1).path();
        if (one.equals(other)) {
            return Set.of();
        }
        EnumSet<Hidden> hidden = EnumSet.noneOf(Hidden.class);
        List<String> steps = new ArrayList<>(List.of(one, other));
        if (alike(one).equals(alike(other))) {
            return EnumSet.of(Hidden.SLASHES);
        }
        steps.replaceAll(PathMap::alike);
        if (steps.get(0).equalsIgnoreCase(steps.get(1))) {
            hidden.add(Hidden.CASE);
        } else if (trimmed(steps.get(0)).equalsIgnoreCase(trimmed(steps.get(1)))) {
            hidden.add(Hidden.END);
        }
        return hidden;
    }

    // Windows drops dots and blanks at the end of a name
    private static String trimmed(String path) {
        return path.replaceAll("[ .]+(?=/|$)", "");
    }
}
