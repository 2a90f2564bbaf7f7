package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.PlanFiles;
import dev.wslgodoctor.wizard.control.Questions;
import dev.wslgodoctor.wizard.control.ResultTag;
import dev.wslgodoctor.wizard.port.HistoryEntry;
import dev.wslgodoctor.wizard.port.RepairHistory.Contents;
import dev.wslgodoctor.wizard.port.RepairHistory.Rest;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The repairs of this machine, newest first; the chosen one with its steps and what can be done about it. */
public final class HistoryView implements Screen {

    private final WizardModel wizard;
    private final HistoryModel model;
    private final ZoneId zone;
    private final Texts texts;
    private final Label title;
    private final VBox entries = new VBox();
    private final VBox details = new VBox();
    private final VBox content = new VBox();
    private final HistoryRun running;
    private final InvalidationListener changed = observable -> show();

    /**
     * Shows the model in this language.
     *
     * @param zone of the times that are shown
     */
    public HistoryView(WizardModel wizard, ZoneId zone, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.history();
        this.zone = zone;
        this.texts = texts;
        running = new HistoryRun(model, texts);
        title = TextNodes.title(texts.of("history.title"), "history-title");
        VBox head = new VBox(title, TextNodes.label(texts.of("history.sub"), Css.MUTED));
        head.getStyleClass().add("screen-head");
        entries.setId("history-entries");
        entries.getStyleClass().add("column");
        details.setId("history-details");
        details.getStyleClass().add("knowledge-card");
        content.getChildren().addAll(head, new Columns(0.4, entries, details));
        content.setId("history");
        content.getStyleClass().add("screen");
        List.of(model.contentsProperty(), model.chosenProperty(), model.restProperty(), model.resultProperty(),
                model.discardingProperty()).forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        switch (model.contentsProperty().get()) {
            case Loaded.Nothing<Contents> it -> entries.getChildren().clear();
            case Loaded.Loading<Contents> it -> {
                if (entries.getChildren().isEmpty()) {
                    entries.getChildren().setAll(TextNodes.label(texts.of("history.loading"), Css.MUTED));
                }
            }
            case Loaded.Failed<Contents> it -> entries.getChildren().setAll(
                    TextNodes.label(TroubleText.line(it.trouble(), texts), "warning-text"));
            case Loaded.Known<Contents> it -> list(it.value());
        }
        details.getChildren().clear();
        model.chosenProperty().get().ifPresent(this::detail);
    }

    private void list(Contents contents) {
        entries.getChildren().clear();
        if (contents.entries().isEmpty()) {
            VBox empty = new VBox(TextNodes.label(texts.of("history.none"), Css.CARD_TITLE),
                    TextNodes.label(texts.of("history.none.more"), Css.DENSE, Css.MUTED));
            empty.getStyleClass().add(Css.QUIET);
            entries.getChildren().add(empty);
        }
        contents.entries().forEach(entry -> entries.getChildren().add(row(entry)));
        contents.unreadable().forEach(file -> entries.getChildren().add(
                TextNodes.label(texts.of("history.unreadable", Map.of("file", file)), Css.CAPTION, "warning-text")));
    }

    private Button row(HistoryEntry entry) {
        boolean here = model.chosenProperty().get().map(HistoryEntry::entry).equals(Optional.of(entry.entry()));
        Label name = TextNodes.line(cause(entry), Css.DENSE, Css.STRONG);
        String when = time(entry.began()) + " · " + state(entry);
        VBox words = new VBox(name, TextNodes.line(when, Css.CAPTION, entry.unfinished() ? "warning-text" : Css.MUTED));
        Button row = new Button(null, words);
        row.setId("history-entry-" + entry.entry());
        row.setAccessibleText(cause(entry) + ", " + when);
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().setAll("choice-card", "history-row");
        row.pseudoClassStateChanged(Css.CHOSEN, here);
        row.setOnAction(event -> model.choose(Optional.of(entry)));
        return row;
    }

    private void detail(HistoryEntry entry) {
        details.getChildren().addAll(TextNodes.label(cause(entry), Css.SECTION),
                TextNodes.label(texts.of("history.about", Map.of("number", entry.entry(), "began",
                        time(entry.began()), "state", state(entry))), Css.DENSE, Css.MUTED));
        entry.steps().forEach(step -> details.getChildren().add(step(step)));
        entry.blockedBy().ifPresent(newer -> details.getChildren().add(TextNodes.label(
                texts.of("history.blocked", Map.of("number", newer)), Css.DENSE, "warning-text")));
        result().ifPresent(details.getChildren()::add);
        rest().ifPresent(details.getChildren()::add);
        details.getChildren().add(model.discardingProperty().get().filter(entry.entry()::equals).isPresent()
                ? discard() : actions(entry));
    }

    private Node step(HistoryEntry.Step step) {
        String place = Questions.place(step.where(), texts);
        VBox words = new VBox(TextNodes.label(texts.of("step." + step.kind()), Css.DENSE));
        if (!step.subject().isEmpty()) {
            words.getChildren().add(TextNodes.value(step.subject(), texts.of("step." + step.kind())));
        }
        if (!place.isEmpty()) {
            words.getChildren().add(TextNodes.label(place, Css.CAPTION, Css.MUTED));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, TextNodes.firm(texts.of("step-status." + step.status()), Css.CAPTION, Css.MUTED));
        row.getStyleClass().addAll("card-head", "history-step");
        return row;
    }

    private Optional<Node> result() {
        return switch (model.resultProperty().get()) {
            case Loaded.Nothing<RepairResult> it -> Optional.empty();
            case Loaded.Loading<RepairResult> it -> Optional.of(running);
            case Loaded.Failed<RepairResult> it ->
                Optional.of(TextNodes.label(TroubleText.line(it.trouble(), texts), "warning-text"));
            case Loaded.Known<RepairResult> it -> {
                HBox row = new HBox(ResultTag.of(it.value().kind(), texts),
                        TextNodes.label(said(it.value()), Css.DENSE));
                row.setId("history-result");
                row.getStyleClass().add("card-head");
                yield Optional.of(row);
            }
        };
    }

    private String said(RepairResult result) {
        if (model.wasCancelled() && result.kind() == RepairResult.Kind.REFUSED) {
            return texts.of("history.cancelled");
        }
        return result.detail().isEmpty() ? texts.of("result." + result.kind().id() + ".more")
                : result.detail();
    }

    private Optional<Node> rest() {
        return model.restProperty().get().found().map(this::rest);
    }

    private Node rest(Rest rest) {
        VBox box = new VBox();
        box.getStyleClass().addAll("notice", "column");
        if (rest.preview().isEmpty()) {
            box.getChildren().add(TextNodes.label(rest.refusal(), Css.DENSE));
            return box;
        }
        int count = rest.preview().get().steps().size();
        box.getChildren().add(TextNodes.label(texts.of(count == 0 ? "history.rest.none"
                : count == 1 ? "history.rest.one" : "history.rest", Map.of(
                "count", String.valueOf(count))), Css.CARD_TITLE));
        rest.preview().get().steps().forEach(step -> box.getChildren().add(TextNodes.label(step.subject().isEmpty()
                ? texts.of("repair.step." + step.kind().id(), Map.of("subject", "")) : step.subject(), Css.CODE,
                Css.DENSE)));
        box.getChildren().add(ActionBar.primary("history-finish", texts.of("history.finish"), model::finish));
        return box;
    }

    private Node discard() {
        VBox box = new VBox(TextNodes.label(texts.of("history.discard.ask"), Css.DENSE), new HBox(
                ActionBar.button("history-keep", texts.of("history.keep"), model::keep),
                ActionBar.button("history-discard-really", texts.of("history.discard.really"), model::discard)));
        ((HBox) box.getChildren().getLast()).getStyleClass().add("card-head");
        box.getStyleClass().addAll("notice", "warning-notice", "column");
        return box;
    }

    private Node actions(HistoryEntry entry) {
        HBox actions = new HBox();
        actions.getStyleClass().add("card-head");
        if (entry.canUndo()) {
            Button undo = ActionBar.button("history-undo", Octicons.REPLY_16, texts.of(entry.unfinished()
                    ? "history.roll-back" : "history.undo"), model::undo);
            undo.setDisable(entry.blockedBy().isPresent() || model.busy());
            actions.getChildren().add(undo);
        }
        if (entry.canFinish() && model.restProperty().get().found().isEmpty()) {
            actions.getChildren().add(ActionBar.button("history-rest", texts.of("history.show-rest"),
                    model::askWhatIsLeft));
        }
        if (!entry.unfinished()) {
            actions.getChildren().add(ActionBar.button("history-discard", texts.of("history.discard"),
                    model::askToDiscard));
        }
        return actions;
    }

    private String cause(HistoryEntry entry) {
        String name = texts.partly(entry.causeId() + ".title", Map.of());
        return name.startsWith("%") ? entry.causeId() : name;
    }

    private String state(HistoryEntry entry) {
        return texts.of("entry." + entry.state());
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale()).format(at.atZone(zone));
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        String folder = model.contentsProperty().get().found().map(Contents::folder).orElse("");
        return new ActionBar(Octicons.HISTORY_16, texts.of("history.status", Map.of("folder", folder)), "muted-icon")
                .with(ActionBar.button("history-plan", Octicons.CHECKLIST_16, texts.of("set.open"), () ->
                        PlanFiles.open(content.getScene().getWindow(), texts).ifPresent(wizard::openPlan)),
                        ActionBar.button("history-done", texts.of("button.done"), wizard::back));
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        running.leave();
        List.of(model.contentsProperty(), model.chosenProperty(), model.restProperty(), model.resultProperty(),
                model.discardingProperty()).forEach(property -> property.removeListener(changed));
    }
}
