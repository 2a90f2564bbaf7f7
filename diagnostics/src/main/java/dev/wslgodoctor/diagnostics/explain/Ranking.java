package dev.wslgodoctor.diagnostics.explain;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * Orders findings: those that hold first, by severity, then by the earliest broken link of the symptom's chain, then by
 * catalogue order, which the given list has; then what could not be determined, what was ruled out, what does not
 * apply.
 */
public final class Ranking {

    private Ranking() {
    }

    /** The findings in order; the given list stands in catalogue order. */
    public static List<Finding> rank(List<Finding> findings, Symptom symptom) {
        return findings.stream()
                .sorted(Comparator.comparingInt(Ranking::group)
                        .thenComparingInt(Ranking::severity)
                        .thenComparingInt(finding -> place(finding, symptom)))
                .toList();
    }

    private static int group(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Holds holds -> 0;
            case Verdict.Undetermined undetermined -> 1;
            case Verdict.RuledOut ruledOut -> 2;
            case Verdict.NotApplicable notApplicable -> 3;
        };
    }

    private static int severity(Finding finding) {
        return finding.verdict() instanceof Verdict.Holds holds ? holds.severity().ordinal() : 0;
    }

    private static int place(Finding finding, Symptom symptom) {
        int place = symptom.chain().indexOf(finding.link());
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
