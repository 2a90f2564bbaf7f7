package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.BundlePreview.Place;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The masked places of a file, one at a time: how the line is here, and how it would be sent. */
final class MaskedPlaces extends VBox {

    private final Texts texts;
    private final Label title = TextNodes.label("", Css.CARD_TITLE);
    private final Label kind = TextNodes.firm("", Css.CAPTION, Css.MUTED);
    private final TextField here;
    private final TextField sent;
    private final VBox pair;
    private final HBox buttons;
    private List<Place> places = List.of();
    private String part = "";
    private int at;

    /** Without a file. */
    MaskedPlaces(Texts texts) {
        this.texts = texts;
        setId("bundle-places");
        getStyleClass().add("column");
        here = TextNodes.value("", texts.of("bundle-places.here"));
        sent = TextNodes.value("", texts.of("bundle-places.sent"));
        pair = new VBox(line("here", here, "removed"), line("sent", sent, "added"));
        pair.getStyleClass().add(Css.CARD);
        pair.getStyleClass().add("place-pair");
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        buttons = new HBox(ActionBar.button("bundle-place-previous", Octicons.CHEVRON_LEFT_16,
                texts.of("bundle-places.previous"), () -> step(-1)), ActionBar.button("bundle-place-next",
                Octicons.CHEVRON_RIGHT_16, texts.of("bundle-places.next"), () -> step(1)), kind);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("card-head");
        getChildren().addAll(title, pair, buttons);
    }

    private HBox line(String which, TextField value, String state) {
        Label name = TextNodes.firm(texts.of("bundle-places." + which), Css.DENSE, Css.MUTED, "place-name");
        value.getStyleClass().add(Css.CODE);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(name, value);
        row.getStyleClass().addAll("diff-half", "place-line");
        row.pseudoClassStateChanged(Css.state(state), true);
        return row;
    }

    /** Shows the first place of a file. */
    void show(String file, List<Place> ofIt) {
        // a file that is looked at anew keeps the place at which one was
        at = file.equals(part) ? Math.clamp(at, 0, Math.max(0, ofIt.size() - 1)) : 0;
        part = file;
        places = List.copyOf(ofIt);
        show();
    }

    private void step(int by) {
        at = Math.floorMod(at + by, places.size());
        show();
    }

    private void show() {
        boolean some = !places.isEmpty();
        pair.setVisible(some);
        pair.setManaged(some);
        buttons.setVisible(some);
        buttons.setManaged(some);
        if (!some) {
            title.setText(source().map(from -> texts.of("bundle-places.derived", Map.of("file", part, "source", from)))
                    .orElseGet(() -> texts.of("bundle-places.none", Map.of("file", part))));
            return;
        }
        Place place = places.get(at);
        title.setText(texts.of("bundle-places.title", Map.of("file", part, "number", String.valueOf(at + 1),
                "total", String.valueOf(places.size()))));
        fill(here, "here", place.before());
        fill(sent, "sent", place.after());
        kind.setText(texts.of("class." + place.kind()));
    }

    // what is made of another file after that was masked has no places of its own
    private Optional<String> source() {
        if (part.startsWith("report.") || part.startsWith("issues/") || part.equals("versions.json")) {
            return Optional.of("report.json");
        }
        return part.startsWith("config/") ? Optional.of("tape.json") : Optional.empty();
    }

    private void fill(TextField field, String which, String value) {
        String shown = TextRows.shown(value.replace("\r", "").replace('\n', ' ').strip());
        field.setText(shown);
        field.setAccessibleText(texts.of("bundle-places." + which) + ": " + shown);
    }
}
