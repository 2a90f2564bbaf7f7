package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands beside a link on hover or focus: its causes and the readings they rest on. */
public final class LinkPeek {

    private static final int MOST_CAUSES = 4;
    private static final int MOST_READINGS = 3;

    private LinkPeek() {
    }

    /** The peek of a link by its index in the chain. */
    public static Node of(Report report, int index, Texts texts) {
        Chain.Node node = report.chain().nodes().get(index);
        VBox box = new VBox();
        box.getStyleClass().add("peek");
        box.getChildren().add(TextNodes.line(texts.of("peek.title", Map.of(
                "link", texts.of("link." + node.link().id()), "layer", texts.of("layer." + node.link().layer().id()),
                "state", texts.of("state." + node.state().id()))), Css.CARD_TITLE));
        List<Finding> findings = node.causes().stream().flatMap(id -> report.finding(id).stream()).toList();
        if (findings.isEmpty()) {
            box.getChildren().add(TextNodes.label(texts.of("peek.nothing"), Css.CAPTION, Css.MUTED));
        }
        findings.stream().limit(MOST_CAUSES).forEach(finding -> add(box, finding, texts));
        if (findings.size() > MOST_CAUSES) {
            box.getChildren().add(TextNodes.line(texts.of("peek.more",
                    Map.of("count", String.valueOf(findings.size() - MOST_CAUSES))), Css.CAPTION, Css.MUTED));
        }
        return box;
    }

    private static void add(VBox box, Finding finding, Texts texts) {
        HBox head = new HBox(SeverityBadge.of(finding, texts),
                TextNodes.label(new CauseTexts(finding, texts).title(), Css.DENSE));
        head.getStyleClass().add("card-head");
        box.getChildren().add(head);
        finding.evidence().stream().limit(finding.holds() ? MOST_READINGS : 1)
                .forEach(each -> box.getChildren().add(TextNodes.line(line(each, texts), Css.CAPTION, Css.MUTED)));
    }

    private static String line(Evidence each, Texts texts) {
        String answer = EvidenceTable.answer(each, texts);
        return Questions.name(each.probe(), texts) + ": " + answer
                + (each.source().isEmpty() ? "" : " · " + Questions.source(each.source(), texts));
    }
}
