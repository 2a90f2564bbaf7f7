package dev.wslgodoctor.wizard.step.scan;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.ListCard;
import dev.wslgodoctor.wizard.control.Questions;
import dev.wslgodoctor.wizard.control.WaitCard;
import dev.wslgodoctor.wizard.diagram.ChainPicture;
import dev.wslgodoctor.wizard.diagram.ChainPictures;
import dev.wslgodoctor.wizard.diagram.LayerChain;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** The scan while it runs: the chain as far as it is known, the newest questions, what is waited for. */
public final class ScanView implements Screen {

    private static final int ROWS = 5;
    private static final javafx.util.Duration BEAT = javafx.util.Duration.millis(250);

    private final WizardModel wizard;
    private final ScanModel model;
    private final Texts texts;
    private final VBox content = new VBox();
    private final Label title;
    private final LayerChain chain;
    private final ListCard questions = new ListCard();
    private final WaitCard wait = new WaitCard();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label elapsed = TextNodes.firm("", Css.CAPTION, Css.MUTED);
    private final Button more = new Button();
    private Question asked;
    private ChainPicture drawn;
    private List<Question> listed = List.of();
    // one beat draws everything that came since the last, so that a burst of answers is one picture
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, event -> beat()));

    /** Shows the model in this language. */
    public ScanView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.scan();
        this.texts = texts;
        title = TextNodes.title("", "scan-title");
        chain = new LayerChain(picture());
        chain.setId("scan-chain");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setId("scan-progress");
        content.setId("scan");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(head(), chain, foot());
        beat.setCycleCount(Animation.INDEFINITE);
        beat.play();
        beat();
    }

    private Node head() {
        VBox left = new VBox(title, TextNodes.label(texts.of("scan.sub"), Css.MUTED));
        left.getStyleClass().add("screen-head");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(elapsed, progress);
        right.setAlignment(Pos.BOTTOM_RIGHT);
        right.getStyleClass().add("scan-progress-box");
        return new HBox(left, right);
    }

    private Node foot() {
        questions.setId("scan-questions");
        Button skip = ActionBar.button("scan-skip", texts.of("scan.skip"), () -> model.skip(asked));
        skip.setAccessibleHelp(texts.of("scan.skip.help"));
        more.setId("scan-more-time");
        more.setText(texts.of("scan.more-time"));
        more.setMnemonicParsing(true);
        more.setAccessibleHelp(texts.of("scan.more-time.help"));
        more.getStyleClass().add("bar-button");
        more.setOnAction(event -> model.giveTime(asked));
        VBox side = new VBox(wait.with(skip, more));
        return new Columns(0.67, questions, side);
    }

    private ChainPicture picture() {
        return ChainPictures.of(model.symptom(), model.looks(), start(), List.of(), false, texts);
    }

    private String start() {
        String at = wizard.target().breakpointProperty().get().strip();
        return at.contains(":") ? at.substring(at.lastIndexOf(':')) : "";
    }

    private void beat() {
        model.tick();
        String words = texts.of("scan.title." + state(), Map.of("judged",
                String.valueOf(model.judgedProperty().get()), "total", String.valueOf(model.totalProperty().get())));
        title.setText(words);
        title.setAccessibleText(words);
        elapsed.setText(seconds(model.elapsedProperty().get()));
        int total = model.totalProperty().get();
        progress.setProgress(total == 0 ? 0 : (double) model.judgedProperty().get() / total);
        progress.setAccessibleText(words);
        ChainPicture now = picture();
        // an unchanged picture is not built anew: that would cost more than all the rest of a beat
        if (!now.equals(drawn)) {
            drawn = now;
            chain.show(now);
        }
        showQuestions();
        model.waitingForProperty().get().ifPresentOrElse(this::waitFor, wait::hide);
        if (model.stateProperty().get() == ScanModel.State.FAILED) {
            wait.show(texts.of("scan.failed"), texts.of("trouble.bug"));
        }
    }

    private void showQuestions() {
        List<Question> newest = model.newest(ROWS);
        if (!newest.equals(listed)) {
            listed = newest;
            questions.getChildren().setAll(newest.stream().map(this::row).toList());
            questions.setVisible(!newest.isEmpty());
            return;
        }
        for (int i = 0; i < newest.size(); i++) {
            if (newest.get(i).open()) {
                ((Label) ((HBox) questions.getChildren().get(i)).getChildren().getLast())
                        .setText(milliseconds(model.elapsedOf(newest.get(i))));
            }
        }
    }

    private String state() {
        return switch (model.stateProperty().get()) {
            case IDLE, RUNNING, FINISHED -> model.totalProperty().get() == 0 ? "begins" : "running";
            case CANCELLING -> "ending";
            case FAILED -> "failed";
        };
    }

    private void waitFor(Question question) {
        asked = question;
        boolean given = model.hasTime(question);
        more.setVisible(!given);
        more.setManaged(!given);
        wait.show(texts.of("scan.waiting", Map.of("question", Questions.name(question.probe(), texts), "seconds",
                seconds(model.elapsedOf(question)))), texts.of(given ? "scan.waiting.longer" : "scan.waiting.then"));
    }

    private HBox row(Question question) {
        Label name = TextNodes.line(Questions.name(question.probe(), texts), Css.DENSE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        String how = question.state().map(state -> texts.of("scan.answer." + state))
                .orElseGet(() -> texts.of("scan.answer.open"));
        HBox row = new HBox(icon(question), name, TextNodes.firm(how, Css.DENSE, Css.MUTED),
                TextNodes.firm(milliseconds(model.elapsedOf(question)), Css.DENSE, Css.MUTED, "row-time"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll(Css.ROW, "question-row");
        row.pseudoClassStateChanged(Css.CURRENT, question.open());
        return row;
    }

    private static FontIcon icon(Question question) {
        if (question.open()) {
            return Icons.of(Octicons.HOURGLASS_16, "accent-icon");
        }
        return question.state().orElse("").equals("unknown") ? Icons.of(Octicons.QUESTION_16, "warning")
                : Icons.of(Octicons.CHECK_16, "success");
    }

    private String seconds(Duration time) {
        return texts.of("time.seconds", Map.of("value", String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0)));
    }

    private String milliseconds(Duration time) {
        return time.toMillis() >= 1000 ? seconds(time)
                : texts.of("time.milliseconds", Map.of("value", String.valueOf(time.toMillis())));
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.SYNC_16, texts.of("scan.status"), "accent-icon")
                .with(ActionBar.button("scan-cancel", texts.of("button.cancel"), wizard::cancelScan),
                        ActionBar.primary("scan-continue", texts.of("scan.continue"), model::stop));
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        beat.stop();
    }
}
