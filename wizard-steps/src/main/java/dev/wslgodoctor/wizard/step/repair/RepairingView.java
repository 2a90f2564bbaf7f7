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
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
    private final ProgressPanel progress;
    private final Button hold;
    private final Button cancel;
    private final Button again;
    private final Button prove;
    private final Button report;
    private final InvalidationListener changed = observable -> show();

    /** Shows the model in this language. */
    public RepairingView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.repair();
        this.texts = texts;
        words = new RepairWords(texts);
        again = ActionBar.primary("repairing-again", texts.of("button.scan-again"), wizard::startScan);
        prove = ActionBar.button("repairing-prove", Octicons.PLAY_16, texts.of("button.prove"), wizard::openProof);
        report = ActionBar.button("repairing-report", texts.of("button.report"), wizard::openReport);
        progress = new ProgressPanel(texts);
        hold = ActionBar.button("repairing-hold", texts.of("repairing.hold"), this::holdOrGoOn);
        cancel = ActionBar.button("repairing-cancel", texts.of("button.cancel"), model::cancel);
        VBox head = new VBox(title, sub);
        head.getStyleClass().add("screen-head");
        rail.getStyleClass().add("rail");
        result.getStyleClass().add("repair-right");
        content.setId("repairing");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(head, new Columns(0.28, rail, result));
        watched().forEach(each -> each.addListener(changed));
        show();
    }

    private List<Observable> watched() {
        return List.of(model.progressProperty(), model.resultProperty(), model.heldProperty(),
                model.nextWayProperty());
    }

    private void holdOrGoOn() {
        if (model.heldProperty().get()) {
            model.goOn();
        } else {
            model.hold();
        }
    }

    private void show() {
        Loaded<RepairResult> now = model.resultProperty().get();
        boolean over = !(now instanceof Loaded.Loading<RepairResult>);
        String conclusion = texts.of("repairing.title." + (over ? outcome(now) : "running"));
        title.setText(conclusion);
        title.setAccessibleText(conclusion);
        sub.setText(texts.of("repairing.sub." + (!over ? "running" : refused(now) ? "refused" : "over")));
        List.of(again, prove, report).forEach(button -> shown(button, over));
        shown(cancel, !over);
        RepairProgress at = model.progressProperty().get();
        // what has no parts cannot be held, and goes on to its end
        shown(hold, !over && at != null && at.total() > 0);
        hold.setText(texts.of(model.heldProperty().get() ? "repairing.go-on" : "repairing.hold"));
        model.previewProperty().get().found().ifPresent(preview -> showRail(preview, over, now));
        progress.show(over ? null : at, model.heldProperty().get());
        result.getChildren().setAll(over ? resultCard(now) : progress);
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private String outcome(Loaded<RepairResult> now) {
        return now.found().map(it -> it.kind() == RepairResult.Kind.REFUSED && model.wasCancelled() ? "cancelled"
                : it.kind().id()).orElse("failed");
    }

    private static boolean refused(Loaded<RepairResult> now) {
        return now.found().map(it -> it.kind() == RepairResult.Kind.REFUSED).orElse(true);
    }

    private void showRail(RepairPreview preview, boolean over, Loaded<RepairResult> now) {
        int at = model.progressProperty().get() == null ? 0 : model.progressProperty().get().step();
        boolean refused = over && refused(now);
        rail.getChildren().clear();
        for (int i = 0; i < preview.steps().size(); i++) {
            RepairStep step = preview.steps().get(i);
            if (model.ticked().contains(i)) {
                rail.getChildren().add(stop(words.title(step), words.subject(step),
                        !refused && (over || i < at), !over && i == at));
            }
        }
        rail.getChildren().add(stop(texts.of("repairing.judge"), texts.of("repairing.judge.more"), over && !refused,
                !over && at >= preview.steps().size()));
    }

    private static Node stop(String title, String more, boolean done, boolean current) {
        return new RailStop(title, more, done ? RailStop.State.DONE : current ? RailStop.State.CURRENT
                : RailStop.State.AHEAD);
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
                model.nextWayProperty().get().ifPresent(way -> nextWay(card));
            }
            case Loaded.Failed<RepairResult> it -> card.getChildren().addAll(TextNodes.label(about, Css.CARD_TITLE),
                    TextNodes.label(TroubleText.sentence(it.trouble(), texts), Css.DENSE, "warning-text"),
                    TextNodes.value(texts.detail(it.trouble().detail()), texts.of("cause.detail")));
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

    // a repair that did not cure is not the end: the cause may offer another one, made for the machine as it is now
    private void nextWay(VBox card) {
        VBox box = new VBox(TextNodes.label(texts.of("repairing.next-way"), Css.CARD_TITLE),
                TextNodes.label(texts.of("repairing.next-way.more"), Css.DENSE, Css.MUTED),
                ActionBar.button("repairing-next-way", texts.of("repairing.next-way.preview"),
                        wizard::previewNextWay));
        box.getStyleClass().addAll("notice", "column");
        card.getChildren().add(box);
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
                new CauseTexts(model.finding(), texts).title())), "muted-icon")
                .with(hold, cancel, report, prove, again);
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        watched().forEach(each -> each.removeListener(changed));
    }
}
