package dev.wslgodoctor.diagnostics.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChainSvgTest {

    private static Chain chain(int brokenAt) {
        Symptom symptom = Symptom.BREAKPOINT_NOT_HIT;
        return Chain.of(symptom, symptom.chain().stream().map(link -> new Finding("test." + link.id(), link,
                symptom.chain().indexOf(link) == brokenAt ? Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of())
                        : Verdict.ruledOut(), List.of(), Optional.empty())).toList());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isSoundXmlWithOneDiscForEachLinkInBothLanguages() throws Exception {
        for (var language : Texts.LANGUAGES) {
            Document svg = parsed(ChainSvg.of(chain(2), Texts.in(language)));

            assertEquals(Symptom.BREAKPOINT_NOT_HIT.chain().size(), svg.getElementsByTagName("circle").getLength());
            assertTrue(svg.getElementsByTagName("title").item(0).getTextContent().contains("3"));
        }
    }

    @Test
    void thePathIsSolidUpToTheFirstBrokenLinkAndDottedBehindIt() {
        String svg = ChainSvg.of(chain(2), Texts.in(Texts.LANGUAGES.getFirst()));
        long dotted = svg.lines().filter(line -> line.contains("stroke-dasharray")).count();

        assertEquals(Symptom.BREAKPOINT_NOT_HIT.chain().size() - 1 - 2, dotted);
        assertFalse(ChainSvg.of(chain(-1), Texts.in(Texts.LANGUAGES.getFirst())).contains("stroke-dasharray"));
    }

    @Test
    void loadsAndRunsNothing() {
        String svg = ChainSvg.of(chain(2), Texts.in(Texts.LANGUAGES.getFirst()));

        assertFalse(svg.contains("href") || svg.contains("script") || svg.contains("url("), svg);
    }
}
