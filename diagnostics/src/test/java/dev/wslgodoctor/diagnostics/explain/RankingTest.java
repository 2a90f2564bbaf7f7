package dev.wslgodoctor.diagnostics.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static List<String> ranked(Finding... findings) {
        return Ranking.rank(List.of(findings), Symptom.BREAKPOINT_NOT_HIT).stream().map(Finding::causeId).toList();
    }

    @Test
    void whatBlocksComesBeforeWhatDegradesWhereverItStandsInTheChain() {
        assertEquals(List.of("late-blocks", "early-degrades"), ranked(
                Findings.holds("early-degrades", Link.WSL, Severity.DEGRADES),
                Findings.holds("late-blocks", Link.OPTIMISATION, Severity.BLOCKS)));
    }

    @Test
    void equalSeverityIsRankedByTheEarliestLinkOfTheChain() {
        assertEquals(List.of("delve", "attach", "paths"), ranked(
                Findings.holds("attach", Link.ATTACH, Severity.BLOCKS),
                Findings.holds("paths", Link.PATHS, Severity.BLOCKS),
                Findings.holds("delve", Link.DELVE, Severity.BLOCKS)));
    }

    @Test
    void aLinkOutsideTheChainComesAfterThoseInside() {
        assertEquals(List.of("inside", "outside"), ranked(
                Findings.holds("outside", Link.PROJECT_PLACE, Severity.DEGRADES),
                Findings.holds("inside", Link.OPTIMISATION, Severity.DEGRADES)));
    }

    @Test
    void equalsKeepTheOrderOfTheCatalogue() {
        assertEquals(List.of("first", "second"), ranked(
                Findings.holds("first", Link.WSL, Severity.BLOCKS),
                Findings.holds("second", Link.WSL, Severity.BLOCKS)));
    }

    @Test
    void whatIsFineComesAfterWhatIsNotKnownAndBeforeWhatDoesNotApply() {
        assertEquals(List.of("note", "open", "fine", "foreign"), ranked(
                Findings.notApplicable("foreign", Link.WSL),
                Findings.ruledOut("fine", Link.WSL),
                Findings.undetermined("open", Link.OPTIMISATION),
                Findings.holds("note", Link.OPTIMISATION, Severity.NOTE)));
    }
}
