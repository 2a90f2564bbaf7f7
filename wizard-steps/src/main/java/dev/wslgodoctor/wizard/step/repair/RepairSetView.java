package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.ConsentStep;
import dev.wslgodoctor.wizard.control.DiffPane;
import dev.wslgodoctor.wizard.control.ResultTag;
import dev.wslgodoctor.wizard.control.Segments;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairSetPreview;
import dev.wslgodoctor.wizard.port.RepairSetResult;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.step.causes.CauseTexts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Several repairs as one: what is done in which order, all differences and commands, and then what became of it. */
public final class RepairSetView implements Screen {

    private final WizardModel wizard;
    private final RepairSetModel model;
    private final Texts texts;
    private final RepairWords words;
    private final VBox content = new VBox();
    private final Label title = TextNodes.title("", "set-title");
    private final Label sub = TextNodes.label("", Css.MUTED);
    private final VBox body = new VBox();
    private final CheckBox seen;
    private final SetButtons buttons;
    private final InvalidationListener changed = observable -> show();

    /** Shows the model in this language. */
    public RepairSetView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.repairSet();
        this.texts = texts;
        words = new RepairWords(texts);
        seen = new CheckBox(texts.of("set.seen"));
        seen.setId("set-seen");
        seen.setWrapText(true);
        seen.setAccessibleText(seen.getText());
        seen.selectedProperty().bindBidirectional(model.seenProperty());
        buttons = new SetButtons(wizard, texts);
        VBox head = new VBox(title, sub);
        head.getStyleClass().add("screen-head");
        body.getStyleClass().add("screen-body");
        content.setId("set");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(head, body);
        watched().forEach(each -> each.addListener(changed));
        show();
    }

    private List<Observable> watched() {
        return List.of(model.previewProperty(), model.resultProperty(), model.progressProperty(),
                model.heldProperty(), model.savedProperty(), model.refusalProperty());
    }

    private void show() {
        Loaded<RepairSetResult> result = model.resultProperty().get();
        body.setDisable(false);
        switch (result) {
            case Loaded.Nothing<RepairSetResult> it -> showPreview();
            case Loaded.Loading<RepairSetResult> it -> showRunning();
            case Loaded.Failed<RepairSetResult> it -> {
                say(texts.of("set.title.failed"), "");
                body.getChildren().setAll(TextNodes.label(TroubleText.sentence(it.trouble(), texts), "warning-text"),
                        TextNodes.value(texts.detail(it.trouble().detail()), texts.of("cause.detail")));
            }
            case Loaded.Known<RepairSetResult> it -> showResult(it.value());
        }
        buttons.show();
    }

    private void say(String conclusion, String second) {
        title.setText(conclusion);
        title.setAccessibleText(conclusion);
        sub.setText(second);
    }

    private void showPreview() {
        switch (model.previewProperty().get()) {
            case Loaded.Nothing<RepairSetPreview> it -> {
                say(texts.of("set.title.refused"), model.refusalProperty().get());
                body.getChildren().clear();
            }
            case Loaded.Loading<RepairSetPreview> it -> {
                say(texts.of("repair.loading"), "");
                body.setDisable(true);
            }
            case Loaded.Failed<RepairSetPreview> it -> {
                say(texts.of("set.title.refused"), TroubleText.sentence(it.trouble(), texts));
                body.getChildren().setAll(TextNodes.value(texts.detail(it.trouble().detail()),
                        texts.of("cause.detail")));
            }
            case Loaded.Known<RepairSetPreview> it -> {
                int count = it.value().members().size();
                say(texts.of(count == 0 ? "set.title.none" : count == 1 ? "set.title.one" : "set.title",
                        Map.of("count", String.valueOf(count))), texts.of("set.sub"));
                body.getChildren().setAll(columns(it.value()));
            }
        }
    }

    private Node columns(RepairSetPreview preview) {
        VBox left = new VBox();
        VBox right = new VBox();
        int number = 1;
        for (RepairSetPreview.Member member : preview.members()) {
            left.getChildren().add(card(member, number));
            right.getChildren().add(TextNodes.label(number + ". " + name(member.preview().causeId()), Css.SECTION));
            details(member.preview(), right);
            number++;
        }
        model.findings().stream().filter(finding -> model.excluded().contains(finding.causeId()))
                .forEach(finding -> left.getChildren().add(excluded(finding)));
        leftOut(preview, left);
        left.getChildren().add(new Segments<>("set-rule", texts.of("set.rule"), texts.of("set.rule.help"),
                Arrays.stream(Transaction.Rule.values()).map(rule -> new Segments.Option<>(rule, id(rule),
                        texts.of("set.rule." + id(rule)))).toList(), model.ruleProperty().get(),
                model.ruleProperty()::set));
        if (model.needsConsent()) {
            left.getChildren().add(seen);
        }
        savedLine().ifPresent(left.getChildren()::add);
        left.getStyleClass().add("repair-steps");
        right.getStyleClass().add("repair-right");
        return new Columns(0.36, left, right);
    }

    private static String id(Transaction.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ConsentStep card(RepairSetPreview.Member member, int number) {
        String cause = member.preview().causeId();
        String steps = member.preview().steps().stream().map(words::title).distinct()
                .collect(Collectors.joining(" · "));
        List<ConsentStep.Tag> tags = words.tagsOfAll(member.preview().steps());
        ConsentStep card = new ConsentStep("set-member-" + number, number + ". " + name(cause), steps
                + (member.waitsForRestart() ? " · " + texts.of("set.waits") : ""), tags, true);
        card.tick().setSelected(true);
        card.tick().setDisable(model.findings().isEmpty());
        card.tick().setOnAction(event -> model.include(cause, card.tick().isSelected()));
        return card;
    }

    private ConsentStep excluded(Finding finding) {
        ConsentStep card = new ConsentStep("set-excluded-" + finding.causeId().replace('.', '-'),
                name(finding.causeId()), texts.of("set.excluded"), List.of(), true);
        card.tick().setOnAction(event -> model.include(finding.causeId(), card.tick().isSelected()));
        return card;
    }

    private void leftOut(RepairSetPreview preview, VBox left) {
        if (preview.leftOut().isEmpty()) {
            return;
        }
        VBox box = new VBox(TextNodes.label(texts.of("set.left-out"), Css.CARD_TITLE));
        preview.leftOut().forEach(each -> box.getChildren().add(TextNodes.label(texts.of("set.left-out.line", Map.of(
                "cause", name(each.causeId()), "reason", texts.of("left-out." + each.reason()),
                "detail", each.detail())).strip(), Css.CAPTION, Css.MUTED)));
        box.getStyleClass().add(Css.QUIET);
        left.getChildren().add(box);
    }

    private void details(RepairPreview preview, VBox right) {
        for (RepairStep step : preview.steps()) {
            if (step.change().isPresent()) {
                right.getChildren().add(new DiffPane(step.change().get(), true, texts));
            } else if (step.command().isEmpty()) {
                right.getChildren().add(TextNodes.label(words.title(step) + ": " + words.subject(step), Css.DENSE));
            } else {
                HBox row = new HBox(TextNodes.value(String.join(" ", step.command()), words.title(step)),
                        TextNodes.firm(step.asRoot() ? texts.of(step.rootTag()) : "", Css.CAPTION, Css.MUTED));
                HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
                row.getStyleClass().addAll("command-list", "card-head");
                right.getChildren().add(row);
            }
        }
    }

    private Optional<Node> savedLine() {
        return switch (model.savedProperty().get()) {
            case Loaded.Nothing<String> it -> Optional.empty();
            case Loaded.Loading<String> it -> Optional.empty();
            case Loaded.Failed<String> it ->
                Optional.of(TextNodes.label(TroubleText.line(it.trouble(), texts), "warning-text"));
            case Loaded.Known<String> it -> {
                VBox box = new VBox(TextNodes.label(texts.of("set.saved"), Css.STRONG),
                        TextNodes.value(it.value(), texts.of("set.saved")),
                        TextNodes.label(texts.of("set.saved.more"), Css.CAPTION, Css.MUTED));
                box.setId("set-saved");
                box.getStyleClass().add("notice");
                yield Optional.of(box);
            }
        };
    }

    private void showRunning() {
        say(texts.of("repairing.title.running"), texts.of("repairing.sub.running"));
        int at = model.progressProperty().get().map(progress -> progress.repair()).orElse(0);
        VBox rail = new VBox();
        rail.getStyleClass().add("rail");
        model.previewProperty().get().found().ifPresent(preview -> {
            for (int i = 0; i < preview.members().size(); i++) {
                RepairPreview each = preview.members().get(i).preview();
                rail.getChildren().add(new RailStop(name(each.causeId()), each.steps().stream().map(words::title)
                        .collect(Collectors.joining(" · ")), i < at ? RailStop.State.DONE
                        : i == at ? RailStop.State.CURRENT : RailStop.State.AHEAD));
            }
        });
        ProgressPanel panel = new ProgressPanel(texts);
        panel.show(model.progressProperty().get().map(progress -> progress.within()).orElse(null),
                model.heldProperty().get());
        body.getChildren().setAll(new Columns(0.36, rail, new VBox(panel)));
    }

    private void showResult(RepairSetResult result) {
        long cured = result.parts().stream().filter(part -> part.status().equals("cured")).count();
        say(texts.of("set.title." + result.id(), Map.of("cured", String.valueOf(cured), "count",
                String.valueOf(result.parts().size()))), result.refusal().isEmpty() ? texts.of("repairing.sub.over")
                : result.refusal());
        VBox list = new VBox();
        list.setId("set-result");
        list.getStyleClass().addAll(Css.CARD, "column");
        result.parts().forEach(part -> list.getChildren().add(part(part)));
        body.getChildren().setAll(list);
    }

    private Node part(RepairSetResult.Part part) {
        String sentence = part.detail().isEmpty() ? texts.of(part.kind().map(kind -> "result." + kind.id() + ".more")
                .orElse("set.part." + part.status())) : part.detail();
        VBox says = new VBox(TextNodes.label(name(part.causeId()), Css.DENSE, Css.STRONG),
                TextNodes.label(sentence, Css.CAPTION, Css.MUTED));
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox row = new HBox();
        part.kind().ifPresent(kind -> row.getChildren().add(ResultTag.of(kind, texts)));
        row.getChildren().add(says);
        row.getStyleClass().add("card-head");
        return row;
    }

    private String name(String causeId) {
        return model.findings().stream().filter(finding -> finding.causeId().equals(causeId)).findFirst()
                .map(finding -> new CauseTexts(finding, texts).title())
                .orElseGet(() -> texts.partly(causeId + ".title", Map.of()));
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return buttons.bar();
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        watched().forEach(each -> each.removeListener(changed));
        seen.selectedProperty().unbindBidirectional(model.seenProperty());
    }
}
