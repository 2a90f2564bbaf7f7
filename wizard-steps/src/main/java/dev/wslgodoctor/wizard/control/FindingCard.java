package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.octicons.Octicons;

/** The first finding: what is, why, what would mend it, how sure it is. */
public final class FindingCard extends VBox {

    /** A card; its link opens the finding. */
    public FindingCard(Finding finding, Texts texts, Runnable open) {
        CauseTexts about = new CauseTexts(finding, texts);
        getStyleClass().addAll(Css.CARD, "finding-card");
        setId("finding-first");
        Label title = TextNodes.label(about.title(), Css.CARD_TITLE, "finding-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(SeverityBadge.of(finding, texts), title);
        head.getStyleClass().add("card-head");
        TextFlow why = TextNodes.prose(about.why(), Css.MUTED, Css.DENSE);
        getChildren().addAll(head, why);
        if (finding.holds()) {
            getChildren().add(repair(about, texts));
        }
        getChildren().add(foot(finding, texts, open));
    }

    private static Node repair(CauseTexts about, Texts texts) {
        TextFlow text = TextNodes.prose(texts.of("finding.repair", Map.of("repair", about.repair())), Css.DENSE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(Octicons.TOOLS_16, "muted-icon"), text);
        row.getStyleClass().add("card-head");
        return row;
    }

    private static Node foot(Finding finding, Texts texts, Runnable open) {
        Hyperlink show = new Hyperlink(texts.of("finding.show-evidence"));
        show.setId("finding-open");
        show.getStyleClass().add("finding");
        show.setAccessibleText(texts.of("finding.show-evidence"));
        show.setOnAction(event -> open.run());
        HBox foot = new HBox(show);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("card-foot");
        if (finding.verdict() instanceof Verdict.Holds holds) {
            boolean certain = holds.confidence() == Confidence.CERTAIN;
            Label confidence = TextNodes.line(texts.of("finding.confidence." + holds.confidence().id(),
                    Map.of("count", String.valueOf(finding.evidence().size()))), Css.MUTED, Css.CAPTION);
            confidence.setGraphic(Icons.of(certain ? Octicons.VERIFIED_16 : Octicons.UNVERIFIED_16,
                    certain ? "success" : "muted-icon"));
            foot.getChildren().add(confidence);
        }
        return foot;
    }
}
