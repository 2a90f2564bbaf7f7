package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.ConsentStep;
import dev.wslgodoctor.wizard.control.DiffPane;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** What a repair would change: steps with ticks on the left, differences and commands on the right. */
public final class RepairView implements Screen {

    private final WizardModel wizard;
    private final RepairModel model;
    private final Texts texts;
    private final RepairWords words;
    private final VBox content = new VBox();
    private final Label title;
    private final VBox body = new VBox();
    private final VBox commands = new VBox();
    private final Map<Integer, ConsentStep> cards = new HashMap<>();
    private final Button apply;
    private final CheckBox rootSeen;
    private final ChangeListener<Loaded<RepairPreview>> shown = (observable, before, now) -> show(now);
    private final SetChangeListener<Integer> ticks = change -> ticksChanged();

    /** Shows the model in this language. */
    public RepairView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.repair();
        this.texts = texts;
        words = new RepairWords(texts);
        title = TextNodes.title(texts.of("repair.title"), "repair-title");
        VBox head = new VBox(title, TextNodes.label(texts.of("repair.sub", Map.of("cause",
                new CauseTexts(model.finding(), texts).title())), Css.MUTED));
        head.getStyleClass().add("screen-head");
        body.getStyleClass().add("screen-body");
        commands.getStyleClass().add("command-list");
        commands.setId("repair-commands");
        apply = ActionBar.primary("repair-apply", "", wizard::applyRepair);
        apply.disableProperty().bind(Bindings.not(model.readyProperty()));
        rootSeen = new CheckBox(texts.of("repair.root-seen"));
        rootSeen.setId("repair-root-seen");
        rootSeen.setWrapText(true);
        rootSeen.setAccessibleText(rootSeen.getText());
        rootSeen.selectedProperty().bindBidirectional(model.rootSeenProperty());
        content.setId("repair");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(head, body);
        model.previewProperty().addListener(shown);
        model.ticked().addListener(ticks);
        show(model.previewProperty().get());
    }

    private void show(Loaded<RepairPreview> preview) {
        switch (preview) {
            case Loaded.Nothing<RepairPreview> it -> body.getChildren().clear();
            case Loaded.Loading<RepairPreview> it ->
                body.getChildren().setAll(TextNodes.label(texts.of("repair.loading"), Css.MUTED));
            case Loaded.Failed<RepairPreview> it -> body.getChildren().setAll(
                    TextNodes.label(TroubleText.sentence(it.trouble(), texts), "warning-text"),
                    TextNodes.value(texts.detail(it.trouble().detail()), texts.of("cause.detail")));
            case Loaded.Known<RepairPreview> it -> body.getChildren().setAll(columns(it.value()));
        }
        ticksChanged();
    }

    private Node columns(RepairPreview preview) {
        VBox left = new VBox();
        for (int i = 0; i < preview.steps().size(); i++) {
            left.getChildren().add(step(preview.steps().get(i), i));
        }
        left.getChildren().add(rootSeen);
        VBox safe = new VBox(TextNodes.line(texts.of("repair.safe"), Css.CARD_TITLE),
                TextNodes.label(texts.of("repair.safe.more"), Css.CAPTION, Css.MUTED));
        ((Label) safe.getChildren().getFirst()).setGraphic(Icons.of(Octicons.SHIELD_CHECK_16, "success"));
        safe.getStyleClass().add(Css.QUIET);
        left.getChildren().add(safe);
        left.getStyleClass().add("repair-steps");
        VBox right = new VBox();
        right.getStyleClass().add("repair-right");
        preview.steps().forEach(step -> step.copy().ifPresent(copy ->
                right.getChildren().add(new CopyCard(copy, texts, model::leaveOut))));
        preview.steps().forEach(step -> step.change().ifPresent(change ->
                right.getChildren().add(new DiffPane(change, true, texts))));
        if (preview.steps().stream().anyMatch(step -> !step.command().isEmpty() || step.restarts())) {
            right.getChildren().addAll(TextNodes.line(texts.of("repair.commands"), Css.SECTION), commands);
        }
        return new Columns(0.28, left, right);
    }

    private ConsentStep step(RepairStep step, int index) {
        boolean automatic = step.kind() != RepairStep.Kind.BY_HAND;
        ConsentStep card = new ConsentStep("repair-step-" + (index + 1), (index + 1) + ". " + words.title(step),
                words.subject(step), words.tags(step), automatic);
        card.tick().setSelected(model.ticked().contains(index));
        cards.put(index, card);
        card.tick().setOnAction(event -> model.tick(index, card.tick().isSelected()));
        return card;
    }

    private void ticksChanged() {
        int count = model.ticked().size();
        cards.forEach((index, card) -> card.tick().setSelected(model.ticked().contains(index)));
        apply.setText(texts.of(count == 1 ? "repair.apply-one" : "repair.apply", Map.of("count",
                String.valueOf(count))));
        boolean root = model.ticksAsRoot() > 0;
        rootSeen.setVisible(root);
        rootSeen.setManaged(root);
        commands.getChildren().clear();
        model.previewProperty().get().found().ifPresent(preview -> {
            for (int i = 0; i < preview.steps().size(); i++) {
                command(preview.steps().get(i), i);
            }
        });
    }

    private void command(RepairStep step, int index) {
        if (step.command().isEmpty()) {
            return;
        }
        boolean runs = model.ticked().contains(index);
        HBox row = new HBox(TextNodes.firm(String.valueOf(index + 1), Css.CODE, Css.CAPTION, Css.MUTED),
                TextNodes.value(String.join(" ", step.command()), words.title(step)));
        HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
        String note = runs ? (step.asRoot() ? texts.of(step.rootTag()) : "") : texts.of("repair.will-not-run");
        row.getChildren().add(TextNodes.firm(note, Css.CAPTION, Css.MUTED));
        row.getStyleClass().add("card-head");
        commands.getChildren().add(row);
    }

    private String status() {
        int automatic = model.previewProperty().get().found().map(shownNow -> shownNow.automatic().size()).orElse(0);
        if (model.ticksAsRoot() > 0 && !model.rootSeenProperty().get()) {
            return texts.of("repair.status.root");
        }
        return texts.of("repair.status", Map.of("ticked", String.valueOf(model.ticked().size()), "steps",
                String.valueOf(automatic), "root", String.valueOf(model.ticksAsRoot()), "restarts",
                String.valueOf(model.ticksThatRestart())));
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.CHECKLIST_16, "", "muted-icon")
                .following(Bindings.createStringBinding(this::status, model.ticked(), model.previewProperty(),
                        model.rootSeenProperty()))
                .with(ActionBar.button("repair-back", texts.of("button.back"), wizard::back), apply);
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        model.previewProperty().removeListener(shown);
        model.ticked().removeListener(ticks);
        rootSeen.selectedProperty().unbindBidirectional(model.rootSeenProperty());
    }
}
