package dev.wslgodoctor.diagnostics.repair;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Two edits of one file, made from the same content, joined where they touch different lines. */
final class LineMerge {

    // beyond this comparing line by line takes too long; configuration files have some hundred lines
    private static final int MOST_LINES = 5_000;

    private LineMerge() {
    }

    /** A changed range of the base's lines and what takes its place. */
    private record Change(int from, int to, List<String> lines) { }

    /** Both edits at once; empty if they touch the same place, or the files are too long to compare. */
    static Optional<Blob> of(Blob base, Blob one, Blob other) {
        if (one.equals(other)) {
            return Optional.of(one);
        }
        List<String> lines = lines(base);
        List<String> left = lines(one);
        List<String> right = lines(other);
        if (Math.max(lines.size(), Math.max(left.size(), right.size())) > MOST_LINES) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>(changes(lines, left));
        changes.addAll(changes(lines, right));
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        for (int i = 1; i < changes.size(); i++) {
            if (clash(changes.get(i - 1), changes.get(i))) {
                return Optional.empty();
            }
        }
        StringBuilder joined = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            lines.subList(at, change.from()).forEach(joined::append);
            change.lines().forEach(joined::append);
            at = change.to();
        }
        lines.subList(at, lines.size()).forEach(joined::append);
        return Optional.of(Blob.of(joined.toString().getBytes(StandardCharsets.ISO_8859_1)));
    }

    // two that only touch are two neighbouring lines; with an insertion between, which comes first would be a guess
    private static boolean clash(Change first, Change second) {
        boolean inserts = first.from() == first.to() || second.from() == second.to();
        return second.from() < first.to() || second.from() == first.to() && inserts;
    }

    private static List<Change> changes(List<String> base, List<String> edited) {
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(base, edited).getDeltas()) {
            if (delta.getType() != DeltaType.EQUAL) {
                int from = delta.getSource().getPosition();
                changes.add(new Change(from, from + delta.getSource().size(), delta.getTarget().getLines()));
            }
        }
        return changes;
    }

    // ISO 8859-1 keeps every byte as one character, so that no encoding can be damaged; a cut behind the byte 0A is at
    // the same place in all three, whatever that byte means there
    private static List<String> lines(Blob content) {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte each : content.bytes()) {
            line.write(each);
            if (each == '\n') {
                lines.add(line.toString(StandardCharsets.ISO_8859_1));
                line.reset();
            }
        }
        if (line.size() > 0) {
            lines.add(line.toString(StandardCharsets.ISO_8859_1));
        }
        return lines;
    }
}
