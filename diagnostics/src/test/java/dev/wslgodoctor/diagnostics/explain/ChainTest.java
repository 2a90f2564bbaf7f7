package dev.wslgodoctor.diagnostics.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static Chain chain(Finding... findings) {
        return Chain.of(Symptom.BREAKPOINT_NOT_HIT, List.of(findings));
    }

    private static Chain.Node node(Link link, Finding... findings) {
        return chain(findings).nodes().stream().filter(node -> node.link() == link).findFirst().orElseThrow();
    }

    @Test
    void hasTheLinksOfTheSymptomInTheirOrder() {
        assertEquals(Symptom.BREAKPOINT_NOT_HIT.chain(), chain().nodes().stream().map(Chain.Node::link).toList());
    }

    @Test
    void aLinkIsBrokenByOneCauseWhateverTheOthersSay() {
        assertEquals(new Chain.Node(Link.ATTACH, LinkState.BROKEN, List.of("holds")), node(Link.ATTACH,
                Findings.ruledOut("fine", Link.ATTACH),
                Findings.undetermined("open", Link.ATTACH),
                Findings.holds("holds", Link.ATTACH, Severity.BLOCKS)));
    }

    @Test
    void aLinkIsUnsureWhileOneCauseIsOpen() {
        assertEquals(new Chain.Node(Link.ATTACH, LinkState.UNSURE, List.of("open")), node(Link.ATTACH,
                Findings.ruledOut("fine", Link.ATTACH),
                Findings.undetermined("open", Link.ATTACH)));
    }

    @Test
    void aLinkIsFineWhenTheCausesThatApplyAreRuledOut() {
        assertEquals(LinkState.OK, node(Link.ATTACH,
                Findings.ruledOut("fine", Link.ATTACH),
                Findings.notApplicable("foreign", Link.ATTACH)).state());
    }

    @Test
    void aLinkDoesNotApplyWhenNoneOfItsCausesDoes() {
        assertEquals(LinkState.NOT_APPLICABLE,
                node(Link.ATTACH, Findings.notApplicable("foreign", Link.ATTACH)).state());
    }

    @Test
    void aNoteBreaksNothing() {
        assertEquals(LinkState.OK, node(Link.ATTACH, Findings.holds("note", Link.ATTACH, Severity.NOTE)).state());
    }

    @Test
    void pathsAreUnsureWhileTheProgramHasNoDebugInfo() {
        Finding stripped = Findings.holds("stripped", Link.DEBUG_INFO, Severity.BLOCKS);
        Finding paths = Findings.ruledOut("paths", Link.PATHS);

        assertEquals(LinkState.UNSURE, node(Link.PATHS, stripped, paths).state());
        assertEquals(LinkState.OK, node(Link.PATHS, paths).state());
    }

    @Test
    void namesTheFirstBrokenLinkOfTheChain() {
        Chain chain = chain(Findings.holds("late", Link.DEBUG_INFO, Severity.BLOCKS),
                Findings.holds("early", Link.DELVE, Severity.DEGRADES));

        assertEquals(Link.DELVE, chain.firstBroken().orElseThrow().link());
        assertTrue(chain().firstBroken().isEmpty());
    }
}
