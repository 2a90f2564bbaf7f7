package dev.wslgodoctor.wizard.step.target;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.ChoiceCard;
import dev.wslgodoctor.wizard.port.DistroInfo;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The distributions as cards, each with its state. */
final class DistroCards {

    private DistroCards() {
    }

    static List<Node> of(TargetModel model, Texts texts) {
        return switch (model.distrosProperty().get()) {
            case Loaded.Nothing<List<DistroInfo>> it -> List.of();
            case Loaded.Loading<List<DistroInfo>> it ->
                List.of(TextNodes.label(texts.of("target.distro.loading"), Css.MUTED, Css.DENSE));
            case Loaded.Failed<List<DistroInfo>> it -> List.of(
                    TextNodes.label(TroubleText.sentence(it.trouble(), texts), Css.DENSE, "warning-text"),
                    TextNodes.value(texts.detail(it.trouble().detail()), texts.of("cause.detail")));
            case Loaded.Known<List<DistroInfo>> it -> known(it.value(), model, texts);
        };
    }

    private static List<Node> known(List<DistroInfo> list, TargetModel model, Texts texts) {
        List<Node> nodes = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        list.stream().filter(DistroInfo::developers).forEach(distro -> nodes.add(card(distro, model, group, texts)));
        if (nodes.isEmpty()) {
            nodes.add(TextNodes.label(texts.of("target.distro.none"), Css.DENSE));
            nodes.add(TextNodes.value("wsl.exe --install -d Ubuntu", texts.of("cause.detail")));
        }
        String hidden = list.stream().filter(distro -> !distro.developers()).map(DistroInfo::name)
                .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            nodes.add(TextNodes.label(texts.of("target.distro.hidden", Map.of("names", hidden)), Css.CAPTION,
                    Css.MUTED));
        }
        return nodes;
    }

    private static ChoiceCard card(DistroInfo distro, TargetModel model, ToggleGroup group, Texts texts) {
        String state = texts.of(distro.running() ? "target.distro.running" : "target.distro.stopped");
        Label stateLabel = TextNodes.firm(state, Css.DENSE, distro.running() ? "success-text" : Css.MUTED);
        stateLabel.setGraphic(Icons.of(distro.running() ? Octicons.CHECK_CIRCLE_16 : Octicons.CIRCLE_SLASH_16,
                distro.running() ? "success" : "muted-icon"));
        String name = distro.name().equals(Machine.THIS_MACHINE) ? texts.of("target.this-machine") : distro.name();
        VBox words = new VBox(TextNodes.line(name, Css.CARD_TITLE),
                TextNodes.line(about(distro, texts), Css.CAPTION, Css.MUTED));
        if (!distro.running()) {
            words.getChildren().add(TextNodes.label(texts.of("target.distro.start"), Css.CAPTION, Css.MUTED));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(Region.USE_COMPUTED_SIZE);
        HBox inside = new HBox(ChoiceCard.mark(), words, stateLabel);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.getStyleClass().add("distro-card");
        ChoiceCard card = new ChoiceCard("distro-" + (group.getToggles().size() + 1),
                name + ", " + state + ", " + about(distro, texts)).holding(inside);
        card.setToggleGroup(group);
        card.setSelected(distro.equals(model.distroProperty().get()));
        card.setOnAction(event -> model.distroProperty().set(distro));
        model.distroProperty().addListener(new javafx.beans.value.WeakChangeListener<>(keep(card,
                (observable, before, now) -> card.setSelected(distro.equals(now)))));
        return card;
    }

    // the card owns the listener, so that it goes when the card goes
    private static javafx.beans.value.ChangeListener<DistroInfo> keep(ChoiceCard card,
            javafx.beans.value.ChangeListener<DistroInfo> listener) {
        card.setUserData(listener);
        return listener;
    }

    private static String about(DistroInfo distro, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (distro.isDefault()) {
            parts.add(texts.of("target.distro.default"));
        }
        if (distro.wslVersion() > 0) {
            parts.add("WSL " + distro.wslVersion());
        }
        distro.user().ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}
