package dev.wslgodoctor.wizard.step.report;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.explain.picture.SessionTimeline;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.CutValue;
import dev.wslgodoctor.wizard.control.WaitCard;
import dev.wslgodoctor.wizard.diagram.LayerChain;
import dev.wslgodoctor.wizard.diagram.picture.PicturePane;
import dev.wslgodoctor.wizard.port.ProofReport;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.step.causes.CausesWords;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The real debug session: what it will do, the consent, the wait, and what the debugger said. */
public final class ProofView implements Screen {

    private final WizardModel wizard;
    private final ReportModel model;
    private final Texts texts;
    private final CausesWords words;
    private final VBox content = new VBox();
    private final Label title = TextNodes.title("", "proof-title");
    private final Label sub = TextNodes.label("", Css.MUTED);
    private final StackPane mark = new StackPane(Icons.of(Octicons.CHECK_24, "icon-large"));
    private final VBox body = new VBox();
    private final Button start;
    private final Button report;
    private final DoneList done;
    private final ChangeListener<Loaded<ProofReport>> changed = (observable, before, now) -> show();

    /** Shows the model in this language. */
    public ProofView(WizardModel wizard, Texts texts, CausesWords words) {
        this.wizard = wizard;
        this.model = wizard.report();
        this.texts = texts;
        this.words = words;
        done = new DoneList(model, texts);
        start = ActionBar.primary("proof-start", texts.of("proof.start"), wizard::prove);
        report = ActionBar.button("proof-report", texts.of("button.report"), wizard::openReport);
        mark.getStyleClass().add("proven-mark");
        VBox head = new VBox(title, sub);
        head.getStyleClass().add("screen-head");
        HBox top = new HBox(mark, head);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("cause-head");
        body.getStyleClass().add("screen-body");
        content.setId("proof");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(top, body);
        model.proofProperty().addListener(changed);
        show();
    }

    private void show() {
        Loaded<ProofReport> now = model.proofProperty().get();
        mark.setVisible(model.proven());
        mark.setManaged(model.proven());
        start.disableProperty().unbind();
        switch (now) {
            case Loaded.Nothing<ProofReport> it -> ask();
            case Loaded.Loading<ProofReport> it -> running();
            case Loaded.Failed<ProofReport> it -> {
                head("proof.title.trouble", "trouble." + it.trouble().code(), Map.of());
                sub.setText(TroubleText.sentence(it.trouble(), texts));
                body.getChildren().setAll(TextNodes.value(texts.detail(it.trouble().detail()),
                        texts.of("cause.detail")));
            }
            case Loaded.Known<ProofReport> it -> known(it.value());
        }
        start.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.proofAllowedProperty().get()
                || model.proofProperty().get() instanceof Loaded.Loading<?>, model.proofAllowedProperty(),
                model.proofProperty()));
    }

    private void head(String titleKey, String subKey, Map<String, String> arguments) {
        title.setText(texts.of(titleKey, arguments));
        title.setAccessibleText(title.getText());
        sub.setText(texts.of(subKey, arguments));
    }

    private void ask() {
        head("proof.title.ask", "proof.sub.ask", Map.of());
        VBox card = new VBox();
        for (String step : List.of("build", "start", "wait", "end")) {
            Label line = TextNodes.label(texts.of("proof.will." + step), Css.DENSE);
            line.setGraphic(Icons.of(Octicons.ARROW_RIGHT_16, "accent-icon"));
            card.getChildren().add(line);
        }
        card.getStyleClass().add(Css.QUIET);
        CheckBox allow = new CheckBox(texts.of("proof.allow"));
        allow.setId("proof-allow");
        allow.setWrapText(true);
        allow.setAccessibleText(allow.getText());
        allow.setSelected(model.proofAllowedProperty().get());
        allow.setOnAction(event -> model.proofAllowedProperty().set(allow.isSelected()));
        body.getChildren().setAll(card, allow);
    }

    private void running() {
        head("proof.title.running", "proof.sub.running", Map.of());
        WaitCard wait = new WaitCard();
        wait.show(texts.of("proof.waiting"), texts.of("proof.waiting.then"));
        Button cancel = ActionBar.button("proof-cancel", texts.of("proof.cancel"), model::cancelProof);
        body.getChildren().setAll(wait, cancel);
    }

    private void known(ProofReport proof) {
        start.setText(texts.of("proof.again"));
        start.setDefaultButton(!model.proven());
        report.setDefaultButton(model.proven());
        // the primary action stands last
        (model.proven() ? report : start).toFront();
        head("proof.title." + proof.kind().id(),
                "proof.sub." + (proof.kind() == ProofReport.Kind.HIT ? "hit" : "other"),
                Map.of("place", proof.place().orElse(""), "seconds", seconds(proof.took())));
        body.getChildren().clear();
        if (model.proven() && wizard.causes().reportProperty().get() != null) {
            LayerChain chain = new LayerChain(words.picture());
            chain.setId("proof-chain");
            body.getChildren().add(chain);
        }
        if (!model.proven() && !proof.transcript().isEmpty()) {
            // a session that led nowhere: who waited for whom tells where to look
            body.getChildren().add(PicturePane.of(SessionTimeline.of(proof.transcript().stream()
                    .map(line -> new SessionTimeline.Said(line.at(), line.sent(), line.text())).toList(), proof.took()),
                    texts));
        }
        VBox right = new VBox(TextNodes.line(texts.of("report.done"), Css.SECTION), done);
        right.getStyleClass().add("column");
        body.getChildren().add(new Columns(0.5, said(proof), right));
    }

    private VBox said(ProofReport proof) {
        VBox card = new VBox(TextNodes.line(texts.of("proof.said"), Css.CARD_TITLE));
        card.getStyleClass().addAll(Css.CARD, "transcript");
        if (!proof.words().isEmpty()) {
            card.getChildren().add(TextNodes.value(proof.words(), texts.of("proof.said")));
        }
        for (ProofReport.Line line : proof.transcript()) {
            Label at = TextNodes.firm(texts.of("time.seconds", Map.of("value", seconds(line.at()))), Css.CODE,
                    Css.CAPTION, Css.MUTED, "transcript-time");
            HBox row = new HBox(at, Icons.of(line.sent() ? Octicons.ARROW_RIGHT_16 : Octicons.ARROW_LEFT_16,
                    line.sent() ? "accent-icon" : "success"), new CutValue(TextNodes.value(line.text(),
                    texts.of(line.sent() ? "proof.sent" : "proof.answered"))));
            HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("card-head");
            card.getChildren().add(row);
        }
        return card;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toMillis() / 1000.0);
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.PLAY_16, "", "muted-icon").following(model.proofProperty()
                        .map(proof -> texts.of(proof instanceof Loaded.Nothing ? "proof.status"
                                : "proof.status.begun")))
                .with(ActionBar.button("proof-back", texts.of("button.back"), wizard::back),
                        model.proven() ? start : report, model.proven() ? report : start);
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        model.proofProperty().removeListener(changed);
        done.leave();
    }
}
