package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.EvidenceTable;
import dev.wslgodoctor.wizard.diagram.LayerChain;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.port.OpenedBundle.Cause;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** The causes then and now: what is judged differently first, then what holds; the chosen one with its evidence. */
final class OpenedCauses extends VBox {

    private final OpenedBundle bundle;
    private final OpenedModel model;
    private final OpenedWords words;
    private final Texts texts;
    private final ListView<Cause> list = new ListView<>();
    private final VBox detail = new VBox();

    /** The causes of a bundle. */
    OpenedCauses(OpenedBundle bundle, OpenedModel model, OpenedWords words) {
        this.bundle = bundle;
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        getStyleClass().add("column");
        list.setId("opened-causes");
        list.setAccessibleText(texts.of("opened.causes"));
        list.getStyleClass().addAll("knowledge-list", "opened-list");
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now.id());
                show(now);
            }
        });
        detail.setId("opened-cause");
        detail.getStyleClass().add("knowledge-card");
        long differing = bundle.causes().stream().filter(Cause::differs).count();
        Label said = TextNodes.label(texts.of(bundle.now().isEmpty() ? "opened.no-recording" : differing == 0
                ? "opened.no-differences" : "opened.differences", Map.of("count", String.valueOf(differing))),
                Css.DENSE,
                bundle.now().isEmpty() || differing > 0 ? "warning-text" : Css.MUTED);
        said.setId("opened-differences");
        getChildren().addAll(said, new Columns(0.42, list, detail));
        bundle.now().ifPresent(report -> {
            LayerChain chain = new LayerChain(words.picture(report));
            chain.setId("opened-chain");
            chain.setOnOpen(this::open);
            // the picture of everything is as long as a page: the list comes before it
            getChildren().add(report.symptom() == Symptom.EVERYTHING ? getChildren().size() : 0, chain);
        });
        list.getItems().setAll(ordered());
        String wanted = model.chosenProperty().get();
        list.getItems().stream().filter(cause -> cause.id().equals(wanted)).findFirst()
                .or(() -> list.getItems().stream().findFirst()).ifPresent(list.getSelectionModel()::select);
    }

    // the first cause that holds on the link, as the picture says it
    private void open(String link) {
        bundle.now().orElseThrow().holding().stream().filter(finding -> finding.link().id().equals(link)).findFirst()
                .flatMap(finding -> list.getItems().stream().filter(cause -> cause.id().equals(finding.causeId()))
                        .findFirst()).ifPresent(cause -> {
                            list.getSelectionModel().select(cause);
                            list.scrollTo(cause);
                            list.requestFocus();
                        });
    }

    private List<Cause> ordered() {
        List<Cause> causes = new ArrayList<>(bundle.causes());
        causes.sort(Comparator.comparingInt(OpenedCauses::rank).thenComparing(Cause::id));
        return causes;
    }

    private static int rank(Cause cause) {
        if (cause.differs() && !cause.now().isEmpty()) {
            return 0;
        }
        if (cause.now().startsWith("holds") || cause.then().startsWith("holds")) {
            return 1;
        }
        return cause.now().equals("undetermined") ? 2 : 3;
    }

    private void show(Cause cause) {
        detail.getChildren().setAll(TextNodes.label(words.cause(cause.id()), Css.SECTION),
                TextNodes.value(TextRows.shown(cause.id()), texts.of("knowledge.id")),
                TextNodes.label(texts.of("opened.then", Map.of("verdict", words.verdict(cause.then()), "version",
                        TextRows.shown(bundle.version()))), Css.DENSE),
                TextNodes.label(texts.of("opened.now", Map.of("verdict", words.verdict(cause.now()))), Css.DENSE));
        if (!cause.why().isEmpty()) {
            detail.getChildren().add(TextNodes.label(cause.why(), Css.DENSE, "warning-text"));
        }
        bundle.now().flatMap(report -> report.finding(cause.id())).ifPresent(this::show);
    }

    private void show(Finding finding) {
        CauseTexts about = new CauseTexts(finding, texts);
        if (finding.verdict() instanceof Verdict.Holds) {
            detail.getChildren().addAll(TextNodes.prose(TextRows.shown(about.proof())),
                    TextNodes.prose(about.why(), Css.DENSE));
            // nothing can be repaired here, so what would mend it is told as a guide
            detail.getChildren().addAll(TextNodes.line(texts.of("opened.guide"), Css.CARD_TITLE),
                    TextNodes.prose(about.repair(), Css.DENSE));
        } else if (finding.verdict() instanceof Verdict.Undetermined open) {
            detail.getChildren().add(TextNodes.label(TroubleText.sentence(open.trouble(), texts), Css.DENSE));
        }
        if (!finding.evidence().isEmpty()) {
            detail.getChildren().add(new EvidenceTable(finding.evidence(), words.zone(), texts));
        }
    }

    /** A cause with both verdicts. */
    private final class Cell extends ListCell<Cause> {

        private final Label name = TextNodes.line("", Css.DENSE);
        private final Label verdicts = TextNodes.line("", Css.CAPTION, Css.MUTED);
        private final VBox both = new VBox(name, verdicts);

        Cell() {
            both.setMinWidth(0);
            both.prefWidthProperty().bind(list.widthProperty().subtract(44));
        }

        @Override
        protected void updateItem(Cause cause, boolean empty) {
            super.updateItem(cause, empty);
            setText(null);
            if (empty || cause == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(words.cause(cause.id()));
            verdicts.setText(cause.differs() ? texts.of("opened.changed", Map.of("then", words.verdict(cause.then()),
                    "now", words.verdict(cause.now()))) : words.verdict(cause.now()));
            verdicts.getStyleClass().setAll("label", Css.CAPTION, cause.differs() ? "warning-text" : Css.MUTED);
            setAccessibleText(name.getText() + ": " + verdicts.getText());
            setGraphic(both);
        }
    }
}
