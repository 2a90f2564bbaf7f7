package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.diagram.ChainPicture;
import dev.wslgodoctor.wizard.diagram.ChainPictures;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;

/**
 * How what stands in a bundle is said. A stranger wrote it, so ids are looked up and never trusted to have a text.
 *
 * @param zone of the times that are shown
 */
record OpenedWords(Texts texts, ZoneId zone) {

    private static final int LONGEST_PROOF = 140;

    /** A verdict as {@code holds (blocks)}. */
    String verdict(String id) {
        if (id.isEmpty()) {
            return texts.of("verdict.none");
        }
        String key = "verdict." + id.replace(" (", "-").replace(")", "");
        return texts.has(key) ? texts.of(key) : TextRows.shown(id);
    }

    /** What a cause is called; its id if this version does not know it. */
    String cause(String id) {
        return texts.has(id + ".title") ? texts.partly(id + ".title", Map.of()) : TextRows.shown(id);
    }

    /** What was felt. */
    String symptom(String id) {
        return texts.has("symptom." + id) ? texts.of("symptom." + id) : TextRows.shown(id);
    }

    /** A question's name; its id if there is no text for it. */
    String question(String id) {
        return texts.has("question." + id) ? texts.of("question." + id) : TextRows.shown(texts.answer(id));
    }

    /** A class of what is masked. */
    String kind(String id) {
        return texts.has("class." + id) ? texts.of("class." + id) : TextRows.shown(id);
    }

    /** A time as ISO 8601, in words; as it is if it is none. */
    String time(String written) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(texts.locale()).format(Instant.parse(written).atZone(zone));
        } catch (DateTimeException e) {
            return TextRows.shown(written);
        }
    }

    /** The chain as this version's rules judge it. */
    ChainPicture picture(Report report) {
        List<String> evidence = report.chain().firstBroken().flatMap(node -> node.causes().stream()
                .flatMap(id -> report.finding(id).stream()).findFirst()).map(this::proof).map(List::of)
                .orElse(List.of());
        return ChainPictures.of(report.chain(), "", evidence, false, texts);
    }

    private String proof(Finding finding) {
        String proof = TextRows.shown(new CauseTexts(finding, texts).proof());
        return proof.codePointCount(0, proof.length()) <= LONGEST_PROOF ? proof
                : proof.substring(0, proof.offsetByCodePoints(0, LONGEST_PROOF)) + "…";
    }
}
