package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.ChainSvg;
import dev.wslgodoctor.diagnostics.explain.PlaceText;
import dev.wslgodoctor.diagnostics.explain.SourceText;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Map;

/** A report as one self-contained HTML page: no script, no link that loads anything, every value escaped. */
public final class ReportHtml {

    private static final String STYLE = """
            body{font:15px/1.5 "Segoe UI","Microsoft YaHei UI",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;
            color:#1f2328;background:#fff}
            h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em}
            table{border-collapse:collapse;width:100%}td,th{border:1px solid #d0d7de;padding:.3em .6em;text-align:left;
            vertical-align:top}
            code{font-family:"Cascadia Mono",Consolas,monospace;font-size:.93em;white-space:pre-wrap;word-break:break-all}
            .broken{color:#a40e26;font-weight:bold}.unsure{color:#7d4e00}.ok{color:#116329}.not-applicable{color:#59636e}
            figure{position:relative;left:50%;transform:translateX(-50%);width:96vw;margin:1em 0;overflow-x:auto}
            figure svg{display:block;margin:0 auto;max-width:100%;min-width:60em;height:auto}
            section{border:1px solid #d0d7de;border-radius:8px;padding:.2em 1em 1em;margin:1em 0}
            @media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}td,th,section{border-color:#3d444d}
            .broken{color:#ff7b72}.unsure{color:#d29922}.ok{color:#3fb950}.not-applicable{color:#9198a1}}
            """;

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private ReportHtml(Texts texts) {
        this.texts = texts;
    }

    /** The page in the language of these texts. */
    public static String of(Report report, Texts texts, String toolVersion) {
        return new ReportHtml(texts).page(report, toolVersion);
    }

    private String page(Report report, String toolVersion) {
        String language = texts.locale().toLanguageTag();
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head><meta charset=\"utf-8\">")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append("style-src 'unsafe-inline'\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>WSL Go Doctor</title><style>")
                .append(STYLE).append("</style></head>\n<body>\n");
        element("h1", texts.of("html.title"));
        element("p", texts.of("html.made", Map.of("version", toolVersion, "at", report.finished().toString())));
        report.target().distro().ifPresent(name -> element("p", texts.of("html.distro", Map.of("distro",
                PlaceText.distro(name, texts)))));
        report.target().project().ifPresent(path -> element("p", texts.of("html.project", Map.of("project", path))));
        chain(report.chain());
        element("h2", texts.of("html.holds", Map.of("count", String.valueOf(report.holding().size()))));
        report.holding().forEach(this::holding);
        others(report.with("undetermined"), "html.undetermined");
        others(report.with("ruled-out"), "html.ruled-out");
        others(report.with("not-applicable"), "html.not-applicable");
        return out.append("</body>\n</html>\n").toString();
    }

    private void chain(Chain chain) {
        element("h2", texts.of("symptom." + chain.symptom().id()));
        out.append("<figure>").append(ChainSvg.of(chain, texts)).append("</figure>\n<ol>\n");
        for (Chain.Node node : chain.nodes()) {
            out.append("<li class=\"").append(node.state().id()).append("\">");
            out.append(escaped(texts.of("link." + node.link().id()) + " ("
                    + texts.of("layer." + node.link().layer().id()) + "): " + texts.of("state." + node.state().id())));
            out.append("</li>\n");
        }
        out.append("</ol>\n");
    }

    private void holding(Finding finding) {
        Verdict.Holds holds = (Verdict.Holds) finding.verdict();
        out.append("<section>\n");
        element("h3", texts.of(finding.causeId() + ".title", holds.arguments()));
        element("p", texts.of("severity." + holds.severity().id()) + " · "
                + texts.of("confidence." + holds.confidence().id()) + " · " + finding.causeId());
        for (String part : List.of("why", "proof", "repair", "more")) {
            element("p", texts.of(finding.causeId() + "." + part, holds.arguments()));
        }
        evidence(finding.evidence());
        out.append("</section>\n");
    }

    private void evidence(List<Evidence> evidence) {
        out.append("<table>\n");
        for (Evidence row : evidence) {
            out.append("<tr><td>").append(escaped(PlaceText.of(row.place(), texts))).append("</td><td><code>")
                    .append(escaped(SourceText.of(row.source(), texts))).append("</code></td><td><code>")
                            .append(escaped(answer(row))).append("</code></td></tr>\n");
        }
        out.append("</table>\n");
    }

    private String answer(Evidence row) {
        return switch (row.state()) {
            case "absent" -> texts.of("html.absent");
            case "unknown" -> TroubleText.ofEvidence(row.value(), texts);
            default -> SourceText.answer(row.value(), texts);
        };
    }

    private void others(List<Finding> findings, String heading) {
        if (findings.isEmpty()) {
            return;
        }
        element("h2", texts.of(heading, Map.of("count", String.valueOf(findings.size()))));
        out.append("<ul>\n");
        for (Finding finding : findings) {
            String reason = finding.verdict() instanceof Verdict.Undetermined undetermined
                    ? ": " + TroubleText.line(undetermined.trouble(), texts) : "";
            element("li", finding.causeId() + reason);
        }
        out.append("</ul>\n");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
