package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Segments;
import dev.wslgodoctor.wizard.control.Segments.Option;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Somebody else's bundle: where it is from, what was found then and now, its files; or why it is refused. */
public final class OpenedView implements Screen {

    private final WizardModel wizard;
    private final OpenedModel model;
    private final Texts texts;
    private final OpenedWords words;
    private final Label title = TextNodes.title("", "opened-title");
    private final VBox body = new VBox();
    private final VBox part = new VBox();
    private final VBox content = new VBox();
    private final InvalidationListener changed = observable -> show();
    private Runnable leavePart = () -> { };

    /**
     * Shows the model in this language.
     *
     * @param zone of the times that are shown
     */
    public OpenedView(WizardModel wizard, ZoneId zone, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.opened();
        this.texts = texts;
        words = new OpenedWords(texts, zone);
        body.getStyleClass().add("screen-body");
        part.setId("opened-part");
        content.setId("opened");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(title, body);
        model.bundleProperty().addListener(changed);
        show();
    }

    private void show() {
        leavePart.run();
        leavePart = () -> { };
        body.getChildren().clear();
        String file = model.file().map(path -> TextRows.shown(String.valueOf(path.getFileName()))).orElse("");
        switch (model.bundleProperty().get()) {
            case Loaded.Nothing<OpenedBundle> it -> title.setText(texts.of("opened.title.none"));
            case Loaded.Loading<OpenedBundle> it -> title.setText(texts.of("opened.title.loading",
                    Map.of("file", file)));
            case Loaded.Failed<OpenedBundle> it -> {
                title.setText(texts.of("opened.title.refused", Map.of("file", file)));
                VBox card = new VBox(TextNodes.label(TroubleText.sentence(it.trouble(), texts), Css.CARD_TITLE),
                        TextNodes.label(TextRows.shown(texts.detail(it.trouble().detail())), Css.CODE, Css.DENSE),
                        TextNodes.label(texts.of("opened.refused.more"), Css.DENSE));
                card.setId("opened-refused");
                card.getStyleClass().addAll("notice", "warning-notice");
                body.getChildren().add(card);
            }
            case Loaded.Known<OpenedBundle> it -> show(it.value());
        }
        title.setAccessibleText(title.getText());
    }

    private void show(OpenedBundle bundle) {
        title.setText(texts.of("opened.title", Map.of("time", words.time(bundle.at()))));
        Label banner = TextNodes.label(texts.of("opened.banner"), Css.DENSE);
        banner.setGraphic(Icons.of(Octicons.INFO_16, "accent-icon"));
        VBox notice = new VBox(banner);
        notice.getStyleClass().add("notice");
        body.getChildren().addAll(notice, about(bundle));
        List<Option<OpenedModel.Part>> parts = Arrays.stream(OpenedModel.Part.values())
                .map(each -> new Option<>(each, each.id(), texts.of("opened.part." + each.id()))).toList();
        body.getChildren().addAll(new Segments<>("opened-part", texts.of("opened.part"), texts.of("opened.part.help"),
                parts, model.partProperty().get(), chosen -> choose(bundle, chosen)), part);
        choose(bundle, model.partProperty().get());
    }

    private Node about(OpenedBundle bundle) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {texts.of("opened.about.file"), TextRows.shown(bundle.file().toString())});
        rows.add(new String[] {texts.of("opened.about.version"), TextRows.shown(bundle.version())});
        rows.add(new String[] {texts.of("opened.about.symptom"), words.symptom(bundle.about().symptom())});
        bundle.about().examined().forEach((probe, value) ->
                rows.add(new String[] {words.question(probe), TextRows.shown(value)}));
        rows.add(new String[] {texts.of("opened.about.masked"), masked(bundle.about())});
        if (!bundle.about().leftOut().isEmpty()) {
            rows.add(new String[] {texts.of("opened.about.left-out"),
                    TextRows.shown(String.join(", ", bundle.about().leftOut()))});
        }
        if (!bundle.about().cuts().isEmpty()) {
            rows.add(new String[] {texts.of("opened.about.cut"),
                    TextRows.shown(String.join("; ", bundle.about().cuts().stream().map(texts::answer).toList()))});
        }
        GridPane grid = new GridPane();
        grid.setId("opened-about");
        grid.getStyleClass().add("opened-about");
        for (int i = 0; i < rows.size(); i++) {
            Label name = TextNodes.firm(rows.get(i)[0], Css.DENSE, Css.MUTED);
            GridPane.setValignment(name, VPos.TOP);
            Label value = TextNodes.label(rows.get(i)[1], Css.DENSE);
            GridPane.setValignment(value, VPos.TOP);
            // two pairs a row, so that what is in the bundle begins within the window
            grid.add(name, 2 * (i % 2), i / 2);
            grid.add(value, 2 * (i % 2) + 1, i / 2);
        }
        for (int column = 0; column < 4; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column % 2 == 0 ? Priority.NEVER : Priority.ALWAYS);
            if (column % 2 == 1) {
                width.setMinWidth(0);
                width.setPrefWidth(120);
            }
            grid.getColumnConstraints().add(width);
        }
        grid.setAlignment(Pos.TOP_LEFT);
        return grid;
    }

    private String masked(OpenedBundle.About about) {
        if (about.maskedPlaces() == 0) {
            return texts.of("opened.about.masked.none");
        }
        return texts.of("opened.about.masked.count", Map.of("count", String.valueOf(about.maskedPlaces()), "classes",
                about.masked().entrySet().stream().map(each -> words.kind(each.getKey()) + " " + each.getValue())
                        .collect(Collectors.joining(", "))));
    }

    private void choose(OpenedBundle bundle, OpenedModel.Part chosen) {
        leavePart.run();
        if (model.partProperty().get() != chosen) {
            model.partProperty().set(chosen);
            model.searchProperty().set("");
        }
        Node node = switch (chosen) {
            case CAUSES -> {
                leavePart = () -> { };
                yield new OpenedCauses(bundle, model, words);
            }
            case ANSWERS -> {
                OpenedAnswers answers = new OpenedAnswers(bundle, model, texts);
                leavePart = answers::leave;
                yield answers;
            }
            case FILES -> {
                OpenedFiles files = new OpenedFiles(bundle, model, texts);
                leavePart = files::leave;
                yield files;
            }
            case COMPARED -> {
                OpenedComparison compared = new OpenedComparison(model, words);
                leavePart = compared::leave;
                yield compared;
            }
        };
        part.getChildren().setAll(node);
    }

    private void another() {
        BundleFiles.toOpen(content.getScene().getWindow(), texts).ifPresent(wizard::openBundle);
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.FILE_ZIP_16, texts.of("opened.status"), "muted-icon")
                .with(ActionBar.button("opened-another", Octicons.FILE_ZIP_16, texts.of("opened.another"),
                        this::another),
                        ActionBar.primary("opened-done", texts.of("button.done"), wizard::back));
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        leavePart.run();
        model.bundleProperty().removeListener(changed);
    }
}
