package dev.wslgodoctor.diagnostics.explain.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration file, the lines in question marked.
 *
 * @param path   the file
 * @param lines  its lines, without line ends
 * @param marked numbers of the lines in question, from 1
 * @param after  the content after the repair, as text; empty if the program offers none
 */
public record ConfigExcerpt(String path, List<String> lines, Set<Integer> marked, Optional<String> after)
        implements Picture {

    public ConfigExcerpt {
        lines = List.copyOf(lines);
        marked = Set.copyOf(marked);
    }

    /** A run of lines that is shown; {@code skipped} lines before it are not. */
    public record Part(int skipped, int from, int to) {
    }

    /** The marked lines with this many lines around each, in file order; everything if it is short. */
    public List<Part> parts(int around) {
        List<Part> parts = new ArrayList<>();
        int shownTo = 0;
        for (int number = 1; number <= lines.size(); number++) {
            int at = number;
            boolean near = marked.stream().anyMatch(mark -> Math.abs(mark - at) <= around);
            if (!near) {
                continue;
            }
            if (!parts.isEmpty() && shownTo == number - 1) {
                Part last = parts.removeLast();
                parts.add(new Part(last.skipped(), last.from(), number));
            } else {
                parts.add(new Part(number - 1 - shownTo, number, number));
            }
            shownTo = number;
        }
        return parts;
    }

    /** The whole file as one text. */
    public String before() {
        return String.join("\n", lines);
    }
}
