package dev.wslgodoctor.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a word that nothing knows was perhaps meant to be. */
final class NearWords {

    private static final int MOST = 3;
    private static final int LEAST_PART = 4;

    private NearWords() {
    }

    /** The known words nearest to this one, at most three, the nearest first; empty if none is near. */
    static List<String> of(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int far = wanted.length() < LEAST_PART ? 1 : Math.max(2, wanted.length() / 4);
        return known.stream().filter(each -> edits(wanted, each) <= far || within(wanted, each))
                .sorted(Comparator.<String>comparingInt(each -> edits(wanted, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST).toList();
    }

    private static boolean within(String wanted, String known) {
        return wanted.length() >= LEAST_PART && known.contains(wanted);
    }

    // the least number of letters put in, taken out or changed (Levenshtein), row by row
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
