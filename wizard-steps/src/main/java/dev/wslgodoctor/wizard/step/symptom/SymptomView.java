package dev.wslgodoctor.wizard.step.symptom;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.folklore.KnownMessage;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.CardGrid;
import dev.wslgodoctor.wizard.control.ChoiceCard;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The symptoms as cards, and a field that recognises a pasted message. */
public final class SymptomView implements Screen {

    private static final double CARD = 19.3;

    private final WizardModel wizard;
    private final SymptomModel model;
    private final Texts texts;
    private final VBox content = new VBox();
    private final TextField field = new TextField();
    private final ToggleGroup group = new ToggleGroup();
    private final VBox recognised = new VBox();
    private final ChangeListener<Symptom> chosen = (observable, before, symptom) -> mark(symptom);
    private final ChangeListener<Optional<KnownMessage>> message = (observable, before, found) -> show(found);

    /** Shows the model in this language. */
    public SymptomView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.symptom();
        this.texts = texts;
        VBox head = new VBox(TextNodes.title(texts.of("symptom.title"), "symptom-title"),
                TextNodes.label(texts.of("symptom.sub"), Css.MUTED));
        head.getStyleClass().add("screen-head");
        List<ChoiceCard> cards = new ArrayList<>(model.cards().stream().map(this::card).toList());
        recognised.getStyleClass().add("notice");
        content.getChildren().addAll(head, search(), recognised, new CardGrid(CARD, 4, cards), everything());
        content.getStyleClass().add("screen");
        content.setId("symptom");
        model.chosenProperty().addListener(chosen);
        model.recognisedProperty().addListener(message);
        mark(model.chosenProperty().get());
        show(model.recognisedProperty().getValue());
    }

    private Node search() {
        field.setId("search");
        field.setPromptText(texts.of("symptom.search"));
        field.setAccessibleText(texts.of("symptom.search"));
        field.textProperty().bindBidirectional(model.pastedProperty());
        field.getStyleClass().addAll("search-field", "code-field");
        Node icon = Icons.of(Octicons.SEARCH_16, "muted-icon");
        StackPane search = new StackPane(field, icon);
        search.setAlignment(Pos.CENTER_LEFT);
        StackPane.setMargin(icon, new javafx.geometry.Insets(0, 0, 0, 12));
        return search;
    }

    private void show(Optional<KnownMessage> found) {
        recognised.getChildren().clear();
        recognised.setManaged(found.isPresent());
        recognised.setVisible(found.isPresent());
        found.ifPresent(it -> {
            Label first = TextNodes.label(texts.of("symptom.recognised", Map.of("speaker", it.speaker(), "symptom",
                    texts.of("symptom." + it.symptom().id()))), Css.DENSE, Css.STRONG);
            first.setGraphic(Icons.of(Octicons.CHECK_CIRCLE_16, "accent-icon"));
            recognised.getChildren().addAll(first, TextNodes.label(texts.of("symptom.recognised.source",
                    Map.of("source", it.source())), Css.CAPTION, Css.MUTED));
        });
    }

    private ChoiceCard card(Symptom symptom) {
        String title = texts.of("symptom." + symptom.id());
        String more = texts.of("symptom." + symptom.id() + ".more");
        String size = texts.of("causes.size", Map.of("links", String.valueOf(symptom.chain().size()),
                "layers", String.valueOf(SymptomModel.layers(symptom))));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Region above = new Region();
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox inside = new VBox(new HBox(Icons.of(Icons.of(symptom), "icon-large", "muted-icon"), between,
                ChoiceCard.mark()), TextNodes.label(title, Css.CARD_TITLE),
                TextNodes.label(more, Css.DENSE, Css.MUTED), above, TextNodes.line(size, Css.CAPTION, Css.MUTED));
        inside.getStyleClass().add("symptom-card");
        ChoiceCard card = new ChoiceCard("symptom-" + symptom.id(), title + ". " + more + " " + size).holding(inside);
        card.setUserData(symptom);
        card.setToggleGroup(group);
        card.setOnAction(event -> model.chosenProperty().set(symptom));
        return card;
    }

    private Node everything() {
        String title = texts.of("symptom.everything");
        HBox inside = new HBox(ChoiceCard.mark(), TextNodes.line(title, Css.DENSE));
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.getStyleClass().add("card-head");
        ChoiceCard card = new ChoiceCard("symptom-everything", title).holding(inside);
        card.setUserData(Symptom.EVERYTHING);
        card.setToggleGroup(group);
        card.setOnAction(event -> model.chosenProperty().set(Symptom.EVERYTHING));
        return card;
    }

    private void mark(Symptom symptom) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData() == symptom).findFirst()
                .ifPresent(group::selectToggle);
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.DOT_16, "", "muted-icon").following(model.chosenProperty()
                        .map(symptom -> texts.of("symptom." + symptom.id())))
                .with(ActionBar.button("symptom-back", texts.of("button.back"), wizard::back),
                        ActionBar.primary("symptom-next", texts.of("button.next"), wizard::chooseTarget));
    }

    @Override
    public Node firstFocus() {
        return field;
    }

    @Override
    public void leave() {
        model.chosenProperty().removeListener(chosen);
        model.recognisedProperty().removeListener(message);
        field.textProperty().unbindBidirectional(model.pastedProperty());
    }
}
