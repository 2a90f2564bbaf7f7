package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.ResultTag;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The repair while it runs, step by step, and then its result, which rests on having judged again. */
public final class RepairingView implements Screen {

    private final WizardModel wizard;
    private final RepairModel model;
    private final Texts texts;
    private final RepairWords words;
    private final VBox content = new VBox();
    private final Label title = TextNodes.title("", "repairing-title");
    private final Label sub = TextNodes.label("", Css.MUTED);
    private final VBox rail = new VBox();
    private final VBox result = new VBox();
    private final Button again;
    private final Button prove;
    private final Button report;
    private final ChangeListener<RepairProgress> moved = (observable, before, now) -> show();
    private final ChangeListener<Loaded<RepairResult>> ended = (observable, before, now) -> show();

    /** Shows the model in this language. */
    public RepairingView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.repair();
        this.texts = texts;
        words = new RepairWords(texts);
        again = ActionBar.primary("repairing-again", texts.of("button.scan-again"), wizard::startScan);
        prove = ActionBar.button("repairing-prove", Octicons.PLAY_16, texts.of("button.prove"), wizard::openProof);
        report = ActionBar.button("repairing-report", texts.of("button.report"), wizard::openReport);
        VBox head = new VBox(title, sub);
        head.getStyleClass().add("screen-head");
        rail.getStyleClass().add("rail");
        result.getStyleClass().add("repair-right");
        content.setId("repairing");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(head, new Columns(0.28, rail, result));
        model.progressProperty().addListener(moved);
        model.resultProperty().addListener(ended);
        show();
    }

    private void show() {
        Loaded<RepairResult> now = model.resultProperty().get();
        boolean over = !(now instanceof Loaded.Loading<RepairResult>);
        String conclusion = texts.of("repairing.title." + (over ? outcome(now) : "running"));
        title.setText(conclusion);
        title.setAccessibleText(conclusion);
        sub.setText(texts.of(over ? "repairing.sub.over" : "repairing.sub.running"));
        List.of(again, prove, report).forEach(button -> button.setDisable(!over));
        model.previewProperty().get().found().ifPresent(preview -> showRail(preview, over, now));
        result.getChildren().setAll(over ? List.of(resultCard(now)) : List.of());
    }

    private static String outcome(Loaded<RepairResult> now) {
        return now.found().map(result -> result.kind().id()).orElse("failed");
    }

    private void showRail(RepairPreview preview, boolean over, Loaded<RepairResult> now) {
        int at = model.progressProperty().get() == null ? 0 : model.progressProperty().get().step();
        boolean refused = over && now.found().map(it -> it.kind() == RepairResult.Kind.REFUSED).orElse(true);
        rail.getChildren().clear();
        for (int i = 0; i < preview.steps().size(); i++) {
            RepairStep step = preview.steps().get(i);
            if (model.ticked().contains(i)) {
                rail.getChildren().add(stop(words.title(step), words.subject(step) + (!over && i == at ? amount() : ""),
                        !refused && (over || i < at), !over && i == at));
            }
        }
        rail.getChildren().add(stop(texts.of("repairing.judge"), texts.of("repairing.judge.more"), over && !refused,
                !over && at >= preview.steps().size()));
    }

    private String amount() {
        RepairProgress now = model.progressProperty().get();
        return now == null || now.total() == 0 ? "" : "\n" + texts.of("repairing.amount", Map.of(
                "done", String.valueOf(now.done() >> 20), "total", String.valueOf(now.total() >> 20)));
    }

    private static Node stop(String title, String more, boolean done, boolean current) {
        StackPane mark = new StackPane(Icons.of(done ? Octicons.CHECK_16 : current ? Octicons.ARROW_RIGHT_16
                : Octicons.DOT_FILL_16));
        mark.getStyleClass().add("rail-mark");
        mark.pseudoClassStateChanged(Css.DONE, done);
        mark.pseudoClassStateChanged(Css.CURRENT, current);
        VBox words = new VBox(TextNodes.label(title, current ? Css.STRONG : Css.DENSE),
                TextNodes.label(more, Css.CAPTION, Css.MUTED));
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("promise");
        return row;
    }

    private Node resultCard(Loaded<RepairResult> now) {
        VBox card = new VBox();
        card.setId("repairing-result");
        card.getStyleClass().addAll(Css.CARD, "result-card");
        String about = new CauseTexts(model.finding(), texts).title();
        switch (now) {
            case Loaded.Known<RepairResult> it -> {
                HBox head = new HBox(ResultTag.of(it.value().kind(), texts), TextNodes.label(about, Css.CARD_TITLE));
                head.setAlignment(Pos.CENTER_LEFT);
                head.getStyleClass().add("card-head");
                card.getChildren().addAll(head, TextNodes.label(texts.of("result." + it.value().kind().id() + ".more"),
                        Css.DENSE));
                if (!it.value().detail().isEmpty()) {
                    card.getChildren().add(TextNodes.value(it.value().detail(), texts.of("cause.detail")));
                }
                undo(card);
            }
            case Loaded.Failed<RepairResult> it -> card.getChildren().addAll(TextNodes.label(about, Css.CARD_TITLE),
                    TextNodes.label(TroubleText.sentence(it.trouble(), texts), Css.DENSE, "warning-text"),
                    TextNodes.value(it.trouble().detail(), texts.of("cause.detail")));
            case Loaded.Nothing<RepairResult> it -> { }
            case Loaded.Loading<RepairResult> it -> { }
        }
        model.previewProperty().get().found().ifPresent(preview -> model.resultProperty().get().found()
                .ifPresent(result -> byHand(preview.leftAfter(result.kind()), card)));
        return card;
    }

    private void undo(VBox card) {
        wizard.report().done().stream().filter(done -> done.result() == model.resultProperty().get().found()
                .orElse(null)).filter(done -> done.undo().isPresent()).findFirst().ifPresent(done -> {
            Button undo = ActionBar.button("repairing-undo", Octicons.REPLY_16, texts.of("button.undo"), () -> {
                wizard.report().undo(done);
                wizard.openReport();
            });
            card.getChildren().add(undo);
        });
    }

    private void byHand(List<RepairStep> left, VBox card) {
        if (!left.isEmpty()) {
            card.getChildren().add(TextNodes.line(texts.of("repairing.left"), Css.CARD_TITLE));
        }
        left.forEach(step -> card.getChildren().add(TextNodes.label(words.subject(step), Css.DENSE)));
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.HISTORY_16, texts.of("repairing.status", Map.of("step",
                new CauseTexts(model.finding(), texts).title())), "muted-icon").with(report, prove, again);
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        model.progressProperty().removeListener(moved);
        model.resultProperty().removeListener(ended);
    }
}
