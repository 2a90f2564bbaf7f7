package dev.wslgodoctor.wizard.step.report;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.ChainSvg;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.diagram.ChainImage;
import dev.wslgodoctor.wizard.diagram.ChainStrip;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.step.causes.CausesWords;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.octicons.Octicons;

/** What was wrong, what was done, what is left, and the bundle for support. */
public final class ReportView implements Screen {

    private final WizardModel wizard;
    private final ReportModel model;
    private final Report report;
    private final Texts texts;
    private final CausesWords words;
    private final VBox content = new VBox();
    private final Label title;
    private final DoneList done;
    private final Appearance appearance;
    private final Label told = TextNodes.label("", Css.DENSE, "success-text");

    /** Shows the model in this language; a file chooser asks where the bundle goes. */
    public ReportView(WizardModel wizard, Appearance appearance, Texts texts, CausesWords words) {
        this.appearance = appearance;
        this.wizard = wizard;
        this.model = wizard.report();
        this.report = wizard.causes().reportProperty().get();
        this.texts = texts;
        this.words = words;
        title = TextNodes.title(texts.of("report.title"), "report-title");
        done = new DoneList(model, texts);
        content.setId("report");
        content.getStyleClass().add("screen");
        content.getChildren().add(new Columns(0.58, left(), right()));
    }

    private VBox left() {
        FlowPane actions = new FlowPane(ActionBar.button("report-copy", Octicons.MARKDOWN_16, texts.of("report.copy"),
                        () -> copy(ReportMarkdown.of(report, model, words))),
                ActionBar.button("report-copy-text", Octicons.CLIPPY_16, texts.of("report.copy-text"),
                        () -> copy(ReportMarkdown.plain(report, model, words))),
                ActionBar.button("report-picture", Octicons.IMAGE_16, texts.of("report.picture"), this::savePicture),
                ActionBar.button("report-print", Octicons.FILE_16, texts.of("report.print"), this::print));
        actions.getStyleClass().add("segment-row");
        told.setId("report-told");
        VBox head = new VBox(title, actions, told);
        head.getStyleClass().add("column");
        tell("");
        VBox card = new VBox(TextNodes.label(words.conclusion(), Css.SECTION),
                TextNodes.label(words.about(), Css.CAPTION, Css.MUTED));
        card.getStyleClass().addAll(Css.CARD, "report-card");
        card.getChildren().add(TextNodes.line(texts.of("report.wrong"), Css.CARD_TITLE));
        report.holding().forEach(finding -> card.getChildren().add(wrong(new CauseTexts(finding, texts))));
        if (report.holding().isEmpty()) {
            card.getChildren().add(line(Octicons.CHECK_16, "success", texts.of("report.wrong.nothing")));
        }
        ChainStrip strip = new ChainStrip(words.picture());
        card.getChildren().addAll(strip, TextNodes.line(texts.of("report.done"), Css.CARD_TITLE), done);
        List<Finding> open = report.with("undetermined");
        if (!open.isEmpty()) {
            card.getChildren().add(TextNodes.line(texts.of("report.unknown"), Css.CARD_TITLE));
            open.forEach(finding -> card.getChildren().add(line(Octicons.QUESTION_16, "warning",
                    new CauseTexts(finding, texts).title() + ": " + words.note(finding))));
        }
        card.getChildren().addAll(TextNodes.line(texts.of("report.ruled-out"), Css.CARD_TITLE),
                TextNodes.label(words.counts(), Css.DENSE, Css.MUTED));
        VBox left = new VBox(head, card);
        left.getStyleClass().add("target-right");
        return left;
    }

    // what is wrong, and below it what was measured: a measurement alone does not say what is wrong with it
    private static Node wrong(CauseTexts about) {
        VBox both = new VBox(TextNodes.prose(about.title(), Css.DENSE, "strong"),
                TextNodes.prose(about.proof(), Css.DENSE, Css.MUTED));
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(Octicons.X_16, "danger"), both);
        row.getStyleClass().add("card-head");
        return row;
    }

    private static Node line(Octicons icon, String style, String text) {
        var prose = TextNodes.prose(text, Css.DENSE);
        HBox.setHgrow(prose, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(icon, style), prose);
        row.getStyleClass().add("card-head");
        return row;
    }

    private VBox right() {
        VBox masked = new VBox();
        for (String part : List.of("names", "secrets", "stays")) {
            Label line = TextNodes.label(texts.of("bundle." + part), Css.DENSE);
            line.setGraphic(Icons.of(part.equals("stays") ? Octicons.FILE_ZIP_16 : Octicons.EYE_CLOSED_16,
                    "muted-icon"));
            masked.getChildren().add(line);
        }
        masked.getStyleClass().add(Css.QUIET);
        VBox right = new VBox(TextNodes.label(texts.of("bundle.title"), Css.CONCLUSION),
                TextNodes.label(texts.of("bundle.sub"), Css.MUTED), masked,
                TextNodes.label(texts.of("report.bundle.more"), Css.DENSE));
        right.getStyleClass().addAll("target-right", "bundle-side");
        return right;
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        tell(texts.of("report.copied"));
    }

    private void tell(String what) {
        told.setText(what);
        told.setVisible(!what.isEmpty());
        told.setManaged(!what.isEmpty());
    }

    private void print() {
        List<String> lines = ReportMarkdown.plain(report, model, words).lines().filter(line -> !line.isBlank())
                .toList();
        tell(switch (ReportPrint.print(lines, words.picture(), appearance.paper(), content.getScene().getWindow())) {
            case PRINTED -> texts.of("report.printed");
            case CANCELLED -> "";
            case NO_PRINTER -> texts.of("report.no-printer");
        });
    }

    private void savePicture() {
        FileChooser files = new FileChooser();
        files.setTitle(texts.of("report.picture.save-as"));
        files.setInitialFileName("wsl-go-doctor-chain.svg");
        files.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("SVG", "*.svg"),
                new FileChooser.ExtensionFilter("PNG", "*.png"));
        Optional.ofNullable(files.showSaveDialog(content.getScene().getWindow()))
                .ifPresent(file -> tell(picture(file.toPath())));
    }

    // the one place of the screens that writes: to the file that the user just named
    private String picture(Path file) {
        try {
            Files.write(file, file.getFileName().toString().endsWith(".png")
                    ? ChainImage.png(words.picture(), appearance)
                    : ChainSvg.of(report.chain(), texts).getBytes(StandardCharsets.UTF_8));
            return texts.of("report.picture.saved", Map.of("file", file.toString()));
        } catch (IOException e) {
            return texts.of("report.picture.failed", Map.of("reason", texts.detail(String.valueOf(e.getMessage()))));
        }
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        var preview = ActionBar.primary("report-bundle", texts.of("report.preview-bundle"), wizard::previewBundle);
        preview.setGraphic(Icons.of(Octicons.FILE_ZIP_16));
        return new ActionBar(Octicons.SHIELD_CHECK_16, texts.of("bundle.status"), "success")
                .with(ActionBar.button("report-back", texts.of("button.back"), wizard::back),
                        ActionBar.button("report-prove", Octicons.PLAY_16, texts.of("button.prove"),
                                wizard::openProof), preview);
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        done.leave();
    }
}
