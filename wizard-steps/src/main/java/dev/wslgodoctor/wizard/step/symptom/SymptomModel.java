package dev.wslgodoctor.wizard.step.symptom;

import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.folklore.KnownMessage;
import dev.wslgodoctor.diagnostics.folklore.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What the user feels: a card, or a message that is recognised. */
public final class SymptomModel {

    private final StringProperty pasted = new SimpleStringProperty("");
    private final ObjectProperty<Symptom> chosen = new SimpleObjectProperty<>(Symptom.BREAKPOINT_NOT_HIT);
    private final ObservableValue<Optional<KnownMessage>> recognised =
            Bindings.createObjectBinding(() -> recognised(pasted.get()), pasted);

    /** Nothing pasted, the most frequent symptom chosen. */
    public SymptomModel() {
        pasted.addListener((observable, before, text) ->
                recognised(text).ifPresent(message -> chosen.set(message.symptom())));
    }

    // the most telling one; a text can hold several
    private static Optional<KnownMessage> recognised(String text) {
        return text.isBlank() ? Optional.empty() : Messages.in(text).stream().findFirst();
    }

    /** The symptoms that have a card, in order. */
    public List<Symptom> cards() {
        return Arrays.stream(Symptom.values()).filter(symptom -> symptom != Symptom.EVERYTHING).toList();
    }

    /** How many layers a symptom's chain passes. */
    public static int layers(Symptom symptom) {
        return (int) symptom.chain().stream().map(link -> link.layer()).distinct().count();
    }

    /** Whether a layer is on the chosen chain. */
    public boolean passes(Layer layer) {
        return chosen.get().chain().stream().anyMatch(link -> link.layer() == layer);
    }

    /** What was pasted or typed; never null. */
    public StringProperty pastedProperty() {
        return pasted;
    }

    /** The chosen symptom; never null. */
    public ObjectProperty<Symptom> chosenProperty() {
        return chosen;
    }

    /** The message that the pasted text holds. */
    public ObservableValue<Optional<KnownMessage>> recognisedProperty() {
        return recognised;
    }
}
