package dev.wslgodoctor.wizard.step.causes;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.EvidenceTable;
import dev.wslgodoctor.wizard.control.Questions;
import java.util.stream.Collectors;

/** A finding with its evidence as plain text, for the clipboard. */
final class EvidenceText {

    private EvidenceText() {
    }

    static String of(CauseTexts about, Texts texts) {
        return about.title() + "\n" + about.finding().causeId() + "\n\n"
                + about.finding().evidence().stream().map(each -> line(each, texts)).collect(Collectors.joining("\n"))
                + "\n" + about.more() + "\n";
    }

    private static String line(Evidence each, Texts texts) {
        return Questions.name(each.probe(), texts) + ": " + EvidenceTable.answer(each, texts)
                + (each.source().isEmpty() ? "" : " (" + Questions.source(each.source(), texts) + ")");
    }
}
