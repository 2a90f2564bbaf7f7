package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundlePreview.Find;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * What the second look found in the finished bundle: class, file and line, never the value. While anything is left that
 * was not allowed there is nothing to save; each class is allowed by a word of its own, which is typed.
 */
final class SecondLook extends VBox {

    private static final int MOST_PLACES = 12;

    private final BundleModel model;
    private final Texts texts;
    private final Consumer<Find> open;

    /**
     * Without a draft.
     *
     * @param open goes to a find
     */
    SecondLook(BundleModel model, Texts texts, Consumer<Find> open) {
        this.model = model;
        this.texts = texts;
        this.open = open;
        setId("bundle-second-look");
    }

    /** Shows what was found in a draft. */
    void show(BundlePreview made) {
        getChildren().clear();
        boolean clean = made.isClean();
        getStyleClass().setAll("column", "notice");
        if (!clean) {
            getStyleClass().add("warning-notice");
        }
        String key = made.finds().isEmpty() ? "second-look.none" : clean ? "second-look.allowed" : "second-look.found";
        Label title = TextNodes.label(texts.of(key, Map.of("count", String.valueOf(made.finds().size()))),
                Css.CARD_TITLE);
        title.setGraphic(Icons.of(clean ? Octicons.SHIELD_CHECK_16 : Octicons.ALERT_16, clean ? "success" : "warning"));
        getChildren().addAll(title, TextNodes.label(texts.of(made.finds().isEmpty() ? "second-look.none.more"
                : "second-look.found.more"), Css.DENSE));
        Map<String, List<Find>> kinds = made.finds().stream()
                .collect(Collectors.groupingBy(Find::kind, LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, finds) -> getChildren().add(kind(kind, finds)));
    }

    private Node kind(String kind, List<Find> finds) {
        String name = texts.has("class." + kind) ? texts.of("class." + kind) : kind;
        FlowPane places = new FlowPane();
        places.getStyleClass().add("segment-row");
        finds.stream().limit(MOST_PLACES).forEach(find -> places.getChildren().add(place(find)));
        if (finds.size() > MOST_PLACES) {
            places.getChildren().add(TextNodes.line(texts.of("second-look.more", Map.of("count",
                    String.valueOf(finds.size() - MOST_PLACES))), Css.DENSE));
        }
        VBox box = new VBox(TextNodes.label(texts.of("second-look.kind", Map.of("class", name, "count",
                String.valueOf(finds.size()))), Css.DENSE, Css.STRONG), places, consent(kind, finds.getFirst()));
        box.getStyleClass().add("column");
        return box;
    }

    private Node place(Find find) {
        Hyperlink link = new Hyperlink(find.line() > 0 ? texts.of("second-look.line", Map.of("file", find.part(),
                "line", String.valueOf(find.line()))) : find.part());
        link.setId("bundle-find-" + find.kind() + "-" + find.line());
        link.setAccessibleText(link.getText());
        link.setAccessibleHelp(texts.of("help.bundle-find"));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> open.accept(find));
        return link;
    }

    private Node consent(String kind, Find find) {
        if (find.word().isEmpty()) {
            return TextNodes.label(texts.of("second-look.never"), Css.DENSE);
        }
        if (find.allowed()) {
            Label said = TextNodes.label(texts.of("second-look.typed"), Css.DENSE);
            HBox row = new HBox(said, ActionBar.button("bundle-consent-back-" + kind,
                    texts.of("second-look.take-back"), () -> model.takeBack(find.word())));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("card-head");
            return row;
        }
        Label ask = TextNodes.label(texts.of("second-look.ask", Map.of("word", find.word())), Css.DENSE);
        TextField field = new TextField();
        field.setId("bundle-consent-" + kind);
        field.setAccessibleText(ask.getText());
        field.setAccessibleHelp(texts.of("help.bundle-consent"));
        field.setPrefColumnCount(18);
        field.textProperty().addListener((observable, before, now) -> model.consent(find.word(), now));
        // Enter is for the word alone: the default button of the page must not take it
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
        HBox row = new HBox(ask, field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card-head");
        return row;
    }
}
