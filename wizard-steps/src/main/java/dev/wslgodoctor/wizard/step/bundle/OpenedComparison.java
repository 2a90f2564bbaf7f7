package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.BundleComparison;
import dev.wslgodoctor.wizard.port.BundleComparison.Cause;
import dev.wslgodoctor.wizard.port.BundleComparison.Fact;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Two bundles fact by fact; what matters for the symptom is marked and comes first. */
final class OpenedComparison extends VBox {

    // a row is a control of its own
    private static final int MOST_ROWS = 60;

    private final OpenedModel model;
    private final OpenedWords words;
    private final Texts texts;
    private final VBox result = new VBox();
    private final InvalidationListener changed = observable -> show();

    /** Asks for the other bundle, and shows how they differ. */
    OpenedComparison(OpenedModel model, OpenedWords words) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        getStyleClass().add("column");
        result.setId("opened-comparison");
        result.getStyleClass().add("column");
        Label what = TextNodes.label(texts.of("compared.sub"), Css.DENSE, Css.MUTED);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(what, ActionBar.button("opened-compare", Octicons.COLUMNS_16,
                texts.of("compared.choose"), this::choose));
        head.getStyleClass().add("card-head");
        getChildren().addAll(head, result);
        model.comparisonProperty().addListener(changed);
        show();
    }

    private void choose() {
        BundleFiles.toOpen(getScene().getWindow(), texts).ifPresent(model::compare);
    }

    private void show() {
        result.getChildren().clear();
        switch (model.comparisonProperty().get()) {
            case Loaded.Nothing<BundleComparison> it -> { }
            case Loaded.Loading<BundleComparison> it ->
                result.getChildren().add(TextNodes.label(texts.of("compared.loading"), Css.MUTED));
            case Loaded.Failed<BundleComparison> it ->
                result.getChildren().add(TextNodes.label(TroubleText.line(it.trouble(), texts), "warning-text"));
            case Loaded.Known<BundleComparison> it -> show(it.value());
        }
    }

    private void show(BundleComparison compared) {
        long mattering = compared.facts().stream().filter(fact -> !fact.matters().isEmpty()).count();
        result.getChildren().addAll(
                TextNodes.label(texts.of("compared.title", Map.of("first", name(compared.first()), "second",
                        name(compared.second()))), Css.SECTION),
                TextNodes.label(texts.of("compared.counts", Map.of("causes", String.valueOf(compared.causes().size()),
                        "facts", String.valueOf(compared.facts().size()), "matter", String.valueOf(mattering),
                        "equal", String.valueOf(compared.equal()), "symptom", words.symptom(compared.symptom()))),
                        Css.DENSE));
        if (!compared.causes().isEmpty()) {
            result.getChildren().add(TextNodes.line(texts.of("compared.causes"), Css.CARD_TITLE));
            compared.causes().stream().limit(MOST_ROWS).forEach(cause -> result.getChildren().add(cause(cause)));
        }
        if (!compared.facts().isEmpty()) {
            result.getChildren().add(TextNodes.line(texts.of("compared.facts"), Css.CARD_TITLE));
            compared.facts().stream().limit(MOST_ROWS).forEach(fact -> result.getChildren().add(fact(fact)));
        }
        int more = Math.max(0, compared.causes().size() - MOST_ROWS) + Math.max(0, compared.facts().size() - MOST_ROWS);
        if (more > 0) {
            result.getChildren().add(TextNodes.label(texts.of("compared.more", Map.of("count", String.valueOf(more))),
                    Css.DENSE, Css.MUTED));
        }
    }

    private static String name(java.nio.file.Path file) {
        return TextRows.shown(String.valueOf(file.getFileName()));
    }

    private Node cause(Cause cause) {
        VBox row = new VBox(marked(words.cause(cause.id()), cause.onChain()),
                TextNodes.label(texts.of("compared.verdicts", Map.of("first", words.verdict(cause.first()), "second",
                        words.verdict(cause.second()))), Css.DENSE, Css.MUTED));
        row.getStyleClass().add("history-step");
        return row;
    }

    private Node fact(Fact fact) {
        VBox row = new VBox(marked(words.question(fact.name()), !fact.matters().isEmpty()));
        if (!fact.matters().isEmpty()) {
            row.getChildren().add(TextNodes.label(texts.of("compared.matters", Map.of("causes", fact.matters().stream()
                    .map(words::cause).collect(Collectors.joining("; ")))), Css.CAPTION, Css.MUTED));
        }
        row.getChildren().addAll(value("first", fact.first(), "removed"), value("second", fact.second(), "added"));
        row.getStyleClass().add("history-step");
        return row;
    }

    private Node marked(String text, boolean matters) {
        Label label = TextNodes.label(text, Css.DENSE, Css.STRONG);
        label.setGraphic(Icons.of(matters ? Octicons.ALERT_16 : Octicons.DOT_16, matters ? "warning" : "muted-icon"));
        label.setAccessibleText(matters ? texts.of("compared.spoken", Map.of("text", text)) : text);
        return label;
    }

    private Node value(String which, String text, String state) {
        String shown = text.isEmpty() ? texts.of("compared.nothing")
                : TextRows.shown(texts.answer(text).replace("\r", "").replace('\n', ' '));
        TextField field = TextNodes.value(shown, texts.of("compared." + which));
        field.getStyleClass().add(Css.CODE);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(TextNodes.firm(texts.of("compared." + which), Css.DENSE, Css.MUTED, "place-name"), field);
        row.getStyleClass().addAll("diff-half", "place-line");
        row.pseudoClassStateChanged(Css.state(state), true);
        return row;
    }

    /** To be called when it is shown no more. */
    void leave() {
        model.comparisonProperty().removeListener(changed);
    }
}
