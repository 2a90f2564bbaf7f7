package dev.wslgodoctor.wizard.step.report;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.EvidenceTable;
import dev.wslgodoctor.wizard.control.Questions;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.step.causes.CausesWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report as Markdown, for a ticket or a chat. Holds what the screen shows, so nothing of it is masked. */
final class ReportMarkdown {

    private final StringBuilder out = new StringBuilder();
    private final Report report;
    private final ReportModel model;
    private final CausesWords words;
    private final Texts texts;

    private ReportMarkdown(Report report, ReportModel model, CausesWords words) {
        this.report = report;
        this.model = model;
        this.words = words;
        this.texts = words.texts();
    }

    static String of(Report report, ReportModel model, CausesWords words) {
        return new ReportMarkdown(report, model, words).write();
    }

    /** The same as plain text. */
    static String plain(Report report, ReportModel model, CausesWords words) {
        return of(report, model, words).lines().map(line -> line.replaceFirst("^#+ ", "").replace("**", "")
                .replace("`", "")).collect(Collectors.joining("\n")) + "\n";
    }

    private String write() {
        out.append("# ").append(words.conclusion()).append("\n\n").append(words.about()).append('\n');
        section("report.wrong");
        report.holding().forEach(this::finding);
        if (report.holding().isEmpty()) {
            out.append(texts.of("report.wrong.nothing")).append('\n');
        }
        section("report.done");
        model.done().forEach(done -> line(texts.of("result." + done.result().kind().id()) + ": "
                + new CauseTexts(done.finding(), texts).title()));
        if (model.done().isEmpty()) {
            out.append(texts.of("report.done.nothing")).append('\n');
        }
        List<Finding> open = report.with("undetermined");
        if (!open.isEmpty()) {
            section("report.unknown");
            open.forEach(finding -> line(new CauseTexts(finding, texts).title() + ": " + words.note(finding)));
        }
        section("report.ruled-out");
        out.append(words.counts()).append('\n');
        return out.toString();
    }

    private void section(String key) {
        out.append("\n## ").append(texts.of(key)).append("\n\n");
    }

    private void line(String text) {
        out.append("- ").append(text).append('\n');
    }

    private void finding(Finding finding) {
        CauseTexts about = new CauseTexts(finding, texts);
        line("**" + about.title() + "** (`" + finding.causeId() + "`)");
        out.append("  ").append(about.proof()).append('\n');
        finding.evidence().forEach(each -> out.append("  - ").append(texts.of("report.evidence", Map.of("question",
                Questions.name(each.probe(), texts), "answer", EvidenceTable.answer(each, texts), "source",
                Questions.source(each.source(), texts)))).append('\n'));
    }
}
