package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The bundle before it is saved: every file as it would be sent, what was masked, what can still be left out. */
public final class BundleView implements Screen {

    private static final int ROWS = 13;

    private final WizardModel wizard;
    private final BundleModel model;
    private final Texts texts;
    private final Label title = TextNodes.title("", "bundle-title");
    private final Label sizes = TextNodes.label("", Css.CAPTION, Css.MUTED);
    private final FileList files;
    private final TextPane file;
    private final MaskedPlaces places;
    private final SecondLook look;
    private final SavedCard saved;
    private final VBox classes = new VBox();
    private final FlowPane words = new FlowPane();
    private final SizeChoice limit;
    private final VBox content = new VBox();
    private final Button save;
    private final StringProperty status = new SimpleStringProperty("");
    private final ObjectProperty<Node> mark = new SimpleObjectProperty<>(Icons.of(Octicons.INFO_16, "muted-icon"));
    private final ChangeListener<Loaded<BundlePreview>> changed = (observable, before, now) -> show();
    private final ChangeListener<String> searched = (observable, before, now) -> listFound();

    /** Shows the model in this language. */
    public BundleView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.bundle();
        this.texts = texts;
        save = ActionBar.primary("bundle-save", texts.of("bundle.save"), this::save);
        save.setGraphic(Icons.of(Octicons.FILE_ZIP_16));
        file = new TextPane("bundle-file-text", ROWS, model.searchProperty(), model.wordProperty()::set, texts);
        places = new MaskedPlaces(texts);
        look = new SecondLook(model, texts, this::open);
        saved = new SavedCard(model, texts);
        limit = new SizeChoice(model, texts);
        files = new FileList(model, texts, this::choose);
        VBox head = new VBox(title, TextNodes.label(texts.of("bundle.sub"), Css.MUTED));
        head.getStyleClass().add("screen-head");
        content.setId("bundle");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(head, saved, look, new Columns(0.36, left(), right()));
        model.previewProperty().addListener(changed);
        model.searchProperty().addListener(searched);
        show();
    }

    private VBox left() {
        classes.getStyleClass().add(Css.QUIET);
        classes.setId("bundle-classes");
        VBox left = new VBox(TextNodes.line(texts.of("bundle-files.title"), Css.CARD_TITLE), files, sizes, limit,
                TextNodes.line(texts.of("bundle-masked.title"), Css.CARD_TITLE), classes);
        left.getStyleClass().add("target-right");
        return left;
    }

    private VBox right() {
        VBox right = new VBox(file, places, byHand());
        right.getStyleClass().add("target-right");
        return right;
    }

    private Node byHand() {
        TextField field = new TextField();
        field.setId("bundle-word");
        field.setPromptText(texts.of("bundle-words.prompt"));
        field.setAccessibleText(texts.of("bundle-words.title"));
        field.setPrefColumnCount(14);
        field.setMinWidth(80);
        field.textProperty().bindBidirectional(model.wordProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.mask();
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field, ActionBar.button("bundle-mask", Octicons.EYE_CLOSED_16,
                texts.of("bundle-words.mask"), model::mask));
        row.getStyleClass().add("card-head");
        row.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("segment-row");
        words.setId("bundle-words");
        VBox box = new VBox(TextNodes.label(texts.of("bundle-words.title"), Css.CARD_TITLE),
                TextNodes.label(texts.of("bundle-words.more"), Css.DENSE, Css.MUTED), row, words);
        box.getStyleClass().add("column");
        return box;
    }

    private void show() {
        Loaded<BundlePreview> now = model.previewProperty().get();
        boolean known = now instanceof Loaded.Known<BundlePreview>;
        save.setDisable(!known || !model.shown().orElseThrow().isClean());
        model.shown().ifPresent(this::show);
        look.setVisible(model.shown().isPresent());
        look.setManaged(model.shown().isPresent());
        switch (now) {
            case Loaded.Failed<BundlePreview> it -> {
                mark.set(Icons.of(Octicons.ALERT_16, "warning"));
                title.setText(texts.of("bundle.title.failed"));
                status.set(TroubleText.line(it.trouble(), texts));
            }
            case Loaded.Known<BundlePreview> it -> {
                mark.set(it.value().isClean() ? Icons.of(Octicons.SHIELD_CHECK_16, "success")
                        : Icons.of(Octicons.ALERT_16, "warning"));
                title.setText(texts.of(it.value().isClean() ? "bundle.title.clean" : "bundle.title.found"));
                status.set(texts.of(it.value().isClean() ? "bundle.status.clean" : "bundle.status.found", Map.of(
                        "masked", String.valueOf(it.value().maskedPlaces()), "count",
                        String.valueOf(it.value().finds().stream().filter(find -> !find.allowed()).count()))));
            }
            default -> {
                mark.set(Icons.of(Octicons.INFO_16, "muted-icon"));
                title.setText(texts.of("bundle.title.making"));
                status.set(texts.of("bundle.status.making"));
            }
        }
        title.setAccessibleText(title.getText());
    }

    private void show(BundlePreview made) {
        files.show(made);
        look.show(made);
        long bytes = made.parts().stream().mapToLong(BundlePreview.Part::bytes).sum();
        sizes.setText(texts.of("bundle-files.sizes", Map.of("count", String.valueOf(made.parts().size()),
                "size", kilobytes(bytes), "zip", kilobytes(made.size()))));
        limit.show(made);
        classes.getChildren().clear();
        made.masked().entrySet().stream().filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> classes.getChildren().add(count(each.getKey(), each.getValue())));
        if (classes.getChildren().isEmpty()) {
            classes.getChildren().add(TextNodes.label(texts.of("bundle-masked.none"), Css.DENSE));
        }
        words.getChildren().setAll(made.wishes().words().stream().sorted().map(this::word).toList());
    }

    private String kilobytes(long bytes) {
        return texts.of("size.kilobytes", Map.of("value", String.valueOf(Math.max(1, bytes / 1000))));
    }

    private Node count(String kind, int count) {
        Label name = TextNodes.label(texts.of("class." + kind), Css.DENSE);
        name.setGraphic(Icons.of(Octicons.EYE_CLOSED_16, "success"));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, TextNodes.firm(String.valueOf(count), Css.DENSE, Css.STRONG));
        row.getStyleClass().add("card-head");
        return row;
    }

    private Node word(String masked) {
        Button button = ActionBar.button("bundle-unmask-" + Integer.toHexString(masked.hashCode()),
                Octicons.X_16, masked, () -> model.unmask(masked));
        button.setMnemonicParsing(false);
        button.getStyleClass().add(Css.CODE);
        button.setAccessibleText(texts.of("bundle-words.unmask", Map.of("word", masked)));
        return button;
    }

    private void listFound() {
        model.shown().ifPresent(files::show);
    }

    private void choose(String name) {
        model.chosenProperty().set(name);
        Optional<BundlePreview> made = model.shown();
        file.show(name, model.text(name));
        List<BundlePreview.Place> ofIt = made.map(each -> each.places().stream()
                .filter(place -> place.part().equals(name)).toList()).orElse(List.of());
        places.show(name, ofIt);
    }

    private void open(BundlePreview.Find find) {
        files.getItems().stream().filter(row -> row.name().equals(find.part())).findFirst().ifPresent(row -> {
            files.getSelectionModel().select(row);
            files.scrollTo(row);
            file.goTo(find.line());
        });
    }

    private void save() {
        BundleFiles.toSave(content.getScene().getWindow(), texts).ifPresent(model::save);
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.INFO_16, status.get(), "muted-icon").following(status).marked(mark)
                .with(ActionBar.button("bundle-back", texts.of("button.back"), wizard::back), save);
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        model.previewProperty().removeListener(changed);
        model.searchProperty().removeListener(searched);
        file.leave();
        saved.leave();
    }
}
