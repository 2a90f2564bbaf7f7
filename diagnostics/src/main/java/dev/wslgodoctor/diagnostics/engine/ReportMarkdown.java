package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Map;

/**
 * A report as Markdown to paste into an issue; every value stands in code, so that nothing of it is taken for markup.
 */
public final class ReportMarkdown {

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private ReportMarkdown(Texts texts) {
        this.texts = texts;
    }

    /** The text in the language of these texts. */
    public static String of(Report report, Texts texts, String toolVersion) {
        return new ReportMarkdown(texts).write(report, toolVersion);
    }

    private String write(Report report, String toolVersion) {
        out.append("# ").append(texts.of("html.title")).append("\n\n");
        paragraph(texts.of("html.made", Map.of("version", toolVersion, "at", report.finished().toString())));
        report.target().distro().ifPresent(name -> paragraph(texts.of("html.distro", Map.of("distro", code(name)))));
        report.target().project().ifPresent(path ->
                paragraph(texts.of("html.project", Map.of("project", code(path)))));
        out.append("## ").append(texts.of("symptom." + report.symptom().id())).append("\n\n");
        for (Chain.Node node : report.chain().nodes()) {
            out.append("1. ").append(mark(node)).append(' ').append(texts.of("link." + node.link().id())).append(" (")
                    .append(texts.of("layer." + node.link().layer().id())).append("): ")
                    .append(texts.of("state." + node.state().id())).append('\n');
        }
        out.append('\n');
        heading("html.holds", report.holding().size());
        report.holding().forEach(this::holding);
        List<Finding> open = report.with("undetermined");
        if (!open.isEmpty()) {
            heading("html.undetermined", open.size());
            open.forEach(finding -> out.append("- `").append(finding.causeId()).append("`: ").append(plain(
                    TroubleText.line(((Verdict.Undetermined) finding.verdict()).trouble(), texts))).append('\n'));
            out.append('\n');
        }
        return out.toString();
    }

    private static String mark(Chain.Node node) {
        return switch (node.state()) {
            case OK -> "✓";
            case BROKEN -> "✗";
            case UNSURE -> "?";
            case NOT_APPLICABLE -> "–";
        };
    }

    private void heading(String key, int count) {
        out.append("## ").append(texts.of(key, Map.of("count", String.valueOf(count)))).append("\n\n");
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private void holding(Finding finding) {
        Verdict.Holds holds = (Verdict.Holds) finding.verdict();
        out.append("### ").append(plain(texts.of(finding.causeId() + ".title", holds.arguments()))).append("\n\n");
        paragraph("`" + finding.causeId() + "` · " + texts.of("severity." + holds.severity().id()) + " · "
                + texts.of("confidence." + holds.confidence().id()));
        paragraph(plain(texts.of(finding.causeId() + ".why", holds.arguments())));
        out.append("| | | |\n|---|---|---|\n");
        for (Evidence row : finding.evidence()) {
            out.append("| ").append(code(row.place())).append(" | ").append(code(row.source())).append(" | ")
                    .append(code(row.state().equals("absent") ? texts.of("html.absent") : row.value())).append(" |\n");
        }
        out.append('\n');
    }

    private static String plain(String text) {
        return text.replace("<", "&lt;").replaceAll("([*_\\[\\]`|])", "\\\\$1").replaceAll("\\s+", " ");
    }

    private static String code(String text) {
        String line = text.replaceAll("\\s+", " ").strip().replace("`", "'").replace("|", "¦");
        return line.isEmpty() ? "" : "`" + (line.length() > 300 ? line.substring(0, 300) + " …" : line) + "`";
    }
}
