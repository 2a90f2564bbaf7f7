package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The changes found for one text. Where two overlap, the class that comes first counts, then the longer one. */
final class Edits {

    private final List<Edit> found = new ArrayList<>();

    void add(int start, int end, String instead, PrivateClass kind) {
        found.add(new Edit(start, end, instead, kind));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Those that count, by place. */
    List<Edit> chosen() {
        if (found.size() == 1) {
            return found;
        }
        found.sort(Comparator.comparing(Edit::kind).thenComparingInt(edit -> edit.start() - edit.end())
                .thenComparingInt(Edit::start));
        TreeMap<Integer, Edit> chosen = new TreeMap<>();
        for (Edit edit : found) {
            Map.Entry<Integer, Edit> before = chosen.floorEntry(edit.end() - 1);
            if (before == null || !before.getValue().overlaps(edit)) {
                chosen.put(edit.start(), edit);
            }
        }
        return List.copyOf(chosen.values());
    }

    static String apply(String text, List<Edit> chosen) {
        StringBuilder out = new StringBuilder(text.length() + 16 * chosen.size());
        int from = 0;
        for (Edit edit : chosen) {
            out.append(text, from, edit.start()).append(edit.instead());
            from = edit.end();
        }
        return out.append(text, from, text.length()).toString();
    }
}
