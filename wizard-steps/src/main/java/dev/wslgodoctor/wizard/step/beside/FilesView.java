package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.lint.LintReport;
import dev.wslgodoctor.diagnostics.lint.Remark;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.ListCard;
import dev.wslgodoctor.wizard.control.SeverityBadge;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Every remark on every configuration file: file by file, with line, rule and source. */
public final class FilesView implements Screen {

    private final WizardModel wizard;
    private final FilesModel model;
    private final Texts texts;
    private final Label title;
    private final VBox body = new VBox();
    private final VBox content = new VBox();
    private final ChangeListener<Loaded<LintReport>> shown = (observable, before, now) -> show(now);

    /** Shows the model in this language. */
    public FilesView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.files();
        this.texts = texts;
        title = TextNodes.title(texts.of("files.title"), "files-title");
        VBox head = new VBox(title, TextNodes.label(texts.of("files.sub"), Css.MUTED));
        head.getStyleClass().add("screen-head");
        body.setId("files-body");
        body.getStyleClass().addAll("screen-body", "column");
        content.getChildren().addAll(head, body);
        content.setId("files");
        content.getStyleClass().add("screen");
        model.reportProperty().addListener(shown);
        show(model.reportProperty().get());
    }

    private void show(Loaded<LintReport> report) {
        body.getChildren().setAll(switch (report) {
            case Loaded.Nothing<LintReport> it -> List.of();
            case Loaded.Loading<LintReport> it -> List.of(TextNodes.label(texts.of("files.loading"), Css.MUTED));
            case Loaded.Failed<LintReport> it ->
                List.of(TextNodes.label(TroubleText.line(it.trouble(), texts), "warning-text"));
            case Loaded.Known<LintReport> it -> files(it.value());
        });
    }

    private List<Node> files(LintReport report) {
        List<Node> nodes = new ArrayList<>();
        Map<String, List<Remark>> byFile = new LinkedHashMap<>();
        report.remarks().forEach(remark ->
                byFile.computeIfAbsent(remark.file(), file -> new ArrayList<>()).add(remark));
        nodes.add(TextNodes.label(texts.of("files.summary", Map.of("remarks", String.valueOf(report.remarks().size()),
                "files", String.valueOf(files(report, LintReport.State.READ).size()))), Css.SECTION));
        byFile.forEach((file, remarks) -> nodes.add(file(file, remarks)));
        for (LintReport.FileLook file : files(report, LintReport.State.UNKNOWN)) {
            nodes.add(TextNodes.label(texts.of("files.unknown", Map.of("file", file.path(), "why",
                    TroubleText.sentence(file.trouble().orElseThrow(), texts))), Css.DENSE, "warning-text"));
        }
        String fine = String.join("\n", files(report, LintReport.State.READ).stream().map(LintReport.FileLook::path)
                .filter(path -> !byFile.containsKey(path)).toList());
        if (!fine.isEmpty()) {
            nodes.add(TextNodes.label(texts.of("files.without"), Css.DENSE, Css.STRONG));
            nodes.add(TextNodes.value(fine, texts.of("files.without")));
        }
        return nodes;
    }

    private static List<LintReport.FileLook> files(LintReport report, LintReport.State state) {
        return report.files().stream().filter(file -> file.state() == state).toList();
    }

    private Node file(String path, List<Remark> remarks) {
        ListCard rows = new ListCard();
        remarks.forEach(remark -> rows.getChildren().add(row(remark)));
        VBox file = new VBox(TextNodes.value(path, texts.of("tool.files")), rows);
        file.getStyleClass().add("column");
        return file;
    }

    private Node row(Remark remark) {
        String place = remark.line().isPresent()
                ? texts.of("files.line", Map.of("line", String.valueOf(remark.line().getAsInt())))
                : texts.of("files.whole");
        VBox words = new VBox(TextNodes.label(texts.of(remark.textKey(), remark.arguments()), Css.DENSE),
                TextNodes.label(String.join(" · ", List.of(place, remark.rule(), remark.source()).stream()
                        .filter(part -> !part.isEmpty()).toList()), Css.CAPTION, Css.MUTED));
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane first = new StackPane(SeverityBadge.of(remark.severity(), texts));
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("row-badge");
        HBox row = new HBox(first, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll(Css.ROW, "card-foot");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.FILE_CODE_16, texts.of("files.status"), "muted-icon")
                .with(ActionBar.primary("files-done", texts.of("button.done"), wizard::back));
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        model.reportProperty().removeListener(shown);
    }
}
