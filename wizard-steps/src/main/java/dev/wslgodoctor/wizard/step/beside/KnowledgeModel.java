package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.folklore.KnowledgeSearch;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is looked for and which card is open; the cards themselves are made in the language of the screen. */
public final class KnowledgeModel {

    private final StringProperty searched = new SimpleStringProperty("");
    private final ObjectProperty<Optional<KnowledgeCard.Kind>> only = new SimpleObjectProperty<>(Optional.empty());
    // reads all texts, which only who searches needs
    private KnowledgeSearch search;
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /** What is known about a text, in the search's own order; nothing is asked for without a text. */
    public KnowledgeSearch.Answer find(String text) {
        if (search == null) {
            search = new KnowledgeSearch();
        }
        return search.find(text);
    }

    /** Opens this card and shows it among all. */
    public void select(String id) {
        searched.set("");
        only.set(Optional.empty());
        chosen.set(Optional.of(id));
    }

    /** What is searched for; never null. */
    public StringProperty searchProperty() {
        return searched;
    }

    /** The one kind that is shown; empty for all. */
    public ObjectProperty<Optional<KnowledgeCard.Kind>> onlyProperty() {
        return only;
    }

    /** Id of the open card. */
    public ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }
}
