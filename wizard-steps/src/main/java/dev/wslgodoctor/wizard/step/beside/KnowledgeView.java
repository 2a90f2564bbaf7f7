package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.folklore.KnownMessage;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.Segments;
import dev.wslgodoctor.wizard.control.Segments.Option;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Causes and recipes to look up: a list with a search on the left, the open card on the right. */
public final class KnowledgeView implements Screen {

    private final WizardModel wizard;
    private final KnowledgeModel model;
    private final Texts texts;
    private final List<KnowledgeCard> cards;
    private final TextField field = new TextField();
    private final ListView<KnowledgeCard> list = new ListView<>();
    private final VBox open = new VBox();
    private final Label count = TextNodes.label("", Css.CAPTION, Css.MUTED);
    private final Label recognised = TextNodes.label("", Css.DENSE, "notice");
    private final VBox content = new VBox();
    private final ChangeListener<String> searched = (observable, before, now) -> find();

    /** Shows the model in this language. */
    public KnowledgeView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.knowledge();
        this.texts = texts;
        cards = KnowledgeCards.all(texts);
        open.getStyleClass().add("knowledge-card");
        open.setId("knowledge-card");
        content.getChildren().add(new Columns(0.34, left(), open));
        content.setId("knowledge");
        content.getStyleClass().add("screen");
        model.searchProperty().addListener(searched);
        find();
    }

    private VBox left() {
        field.setId("search");
        field.setPromptText(texts.of("knowledge.search"));
        field.setAccessibleText(texts.of("knowledge.search"));
        field.textProperty().bindBidirectional(model.searchProperty());
        list.setId("knowledge-list");
        list.setAccessibleText(texts.of("knowledge.list"));
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("knowledge-list");
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(Optional.of(now.id()));
                show(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(TextNodes.line(texts.of("knowledge.title"), Css.CONCLUSION), field);
        if (cards.stream().map(KnowledgeCard::kind).distinct().count() > 1) {
            left.getChildren().add(kinds());
        }
        left.getChildren().addAll(recognised, count, list);
        left.getStyleClass().add("column");
        return left;
    }

    private Node kinds() {
        List<Option<Optional<KnowledgeCard.Kind>>> options = new ArrayList<>();
        options.add(new Option<>(Optional.empty(), "all", texts.of("knowledge.all")));
        for (KnowledgeCard.Kind kind : KnowledgeCard.Kind.values()) {
            long number = cards.stream().filter(card -> card.kind() == kind).count();
            options.add(new Option<>(Optional.of(kind), kind.id(), texts.of("knowledge." + kind.id(), Map.of("count",
                    String.valueOf(number)))));
        }
        return new Segments<>("knowledge-kind", texts.of("knowledge.kind"), "", options, model.onlyProperty().get(),
                kind -> {
                    model.onlyProperty().set(kind);
                    find();
                });
    }

    private void find() {
        String search = model.searchProperty().get();
        List<KnowledgeCard> found = (search.isBlank() ? cards : hits(search)).stream()
                .filter(card -> model.onlyProperty().get().map(kind -> kind == card.kind()).orElse(true)).toList();
        list.getItems().setAll(found);
        count.setText(texts.of(found.isEmpty() ? "knowledge.nothing" : "knowledge.found", Map.of("count",
                String.valueOf(found.size()), "total", String.valueOf(cards.size()))));
        recognised(search);
        Optional<KnowledgeCard> wanted = found.stream().filter(card -> model.chosenProperty().get()
                .filter(card.id()::equals).isPresent()).findFirst().or(() -> found.stream().findFirst());
        wanted.ifPresentOrElse(card -> {
            list.getSelectionModel().select(card);
            list.scrollTo(card);
            show(card);
        }, () -> open.getChildren().clear());
    }

    private List<KnowledgeCard> hits(String search) {
        return model.find(search).hits().stream().flatMap(hit -> card(hit.id()).stream()).toList();
    }

    private Optional<KnowledgeCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    private void recognised(String search) {
        Optional<KnownMessage> message = search.isBlank() ? Optional.empty()
                : model.find(search).messages().stream().findFirst();
        recognised.setManaged(message.isPresent());
        recognised.setVisible(message.isPresent());
        message.ifPresent(it -> recognised.setText(texts.of("knowledge.recognised", Map.of("speaker", it.speaker(),
                "symptom", texts.of("symptom." + it.symptom().id())))));
    }

    private Node related(KnowledgeCard card) {
        Hyperlink link = new Hyperlink(card.title());
        link.setId("knowledge-related-" + card.id().replace('.', '-'));
        link.setWrapText(true);
        link.setAccessibleText(texts.of("knowledge.open", Map.of("title", card.title())));
        link.setOnAction(event -> {
            model.select(card.id());
            find();
        });
        return link;
    }

    private void show(KnowledgeCard card) {
        Label title = TextNodes.label(card.title(), Css.CONCLUSION);
        open.getChildren().setAll(TextNodes.label(card.tag(), Css.DENSE, Css.MUTED), title,
                TextNodes.value(card.id(), texts.of("knowledge.id")));
        card.parts().forEach(part -> open.getChildren().addAll(TextNodes.line(part.heading(), Css.CARD_TITLE),
                TextNodes.prose(part.text())));
        List<KnowledgeCard> others = card.related().stream().flatMap(id -> card(id).stream()).toList();
        if (!others.isEmpty()) {
            open.getChildren().add(TextNodes.line(texts.of(card.kind() == KnowledgeCard.Kind.CAUSE
                    ? "knowledge.recipes" : "knowledge.causes"), Css.CARD_TITLE));
            others.forEach(other -> open.getChildren().add(related(other)));
        }
        if (!card.sources().isEmpty()) {
            open.getChildren().add(TextNodes.line(texts.of("knowledge.sources"), Css.CARD_TITLE));
            card.sources().forEach(source -> open.getChildren().add(TextNodes.value(source,
                    texts.of("knowledge.sources"))));
        }
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.BOOK_16, texts.of("knowledge.status"), "muted-icon")
                .with(ActionBar.primary("knowledge-done", texts.of("button.done"), wizard::back));
    }

    @Override
    public Node firstFocus() {
        return field;
    }

    @Override
    public void leave() {
        model.searchProperty().removeListener(searched);
        field.textProperty().unbindBidirectional(model.searchProperty());
    }

    /** A card's title, one line. */
    private static final class Cell extends ListCell<KnowledgeCard> {
        @Override
        protected void updateItem(KnowledgeCard card, boolean empty) {
            super.updateItem(card, empty);
            setText(empty || card == null ? null : card.title());
            setAccessibleText(empty || card == null ? null : card.title() + ", " + card.tag());
        }
    }
}
