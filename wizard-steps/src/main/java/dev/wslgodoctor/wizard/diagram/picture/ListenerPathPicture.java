package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.ListenerPath;
import dev.wslgodoctor.diagnostics.explain.picture.ListenerPath.Answer;
import dev.wslgodoctor.diagnostics.explain.picture.ListenerPath.Reach;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Where something listens, and from where it is reached. */
final class ListenerPathPicture {

    private ListenerPathPicture() {
    }

    static Region of(ListenerPath path, Texts texts) {
        Map<String, String> words = Map.of("port", String.valueOf(path.port()), "address", path.address(), "program",
                path.program().orElse(texts.of("picture.unknown")));
        String listener = texts.of(path.address().isEmpty() ? "picture.listener.nobody" : "picture.listener.at", words);
        String summary = listener + " " + path.reach().stream().map(each -> texts.of("picture.listener.from."
                + each.from().id()) + ": " + texts.of("picture.listener.answer." + each.answer().id()))
                .collect(Collectors.joining("; "));
        Label who = TextNodes.label(listener, Css.STRONG);
        who.setGraphic(Icons.of(Octicons.BROADCAST_16, path.address().isEmpty() ? "danger" : "muted-icon"));
        VBox node = new VBox(who);
        node.getStyleClass().add("picture-node");
        String mode = path.mode().map(each -> texts.of("picture.listener.mode", Map.of("mode", each))).orElse("");
        return new PictureBox(Octicons.GLOBE_16, texts.of("picture.listener.title", words), mode, summary)
                .with(node, reach(path, texts));
    }

    private static Node reach(ListenerPath path, Texts texts) {
        GridPane grid = PictureBox.grid(3, 1);
        int row = 0;
        for (Reach each : path.reach()) {
            PictureBox.rule(grid, row++, 3);
            Label from = TextNodes.firm(texts.of("picture.listener.from." + each.from().id()), Css.DENSE);
            from.setGraphic(Icons.of(switch (each.from()) {
                case DISTRO, OTHER_DISTRO -> Octicons.TERMINAL_16;
                case WINDOWS -> Octicons.DEVICE_DESKTOP_16;
                case NETWORK -> Octicons.GLOBE_16;
            }, "muted-icon"));
            Region line = new Region();
            line.getStyleClass().add("listener-line");
            line.pseudoClassStateChanged(Css.REACHED, each.answer() == Answer.YES);
            grid.add(from, 0, row);
            grid.add(line, 1, row);
            grid.add(switch (each.answer()) {
                case YES -> PictureBox.answer(Octicons.CHECK_16, "success", texts.of("picture.listener.answer.yes"));
                case NO -> PictureBox.answer(Octicons.X_16, "danger", texts.of("picture.listener.answer.no"));
                case UNKNOWN -> PictureBox.answer(Octicons.QUESTION_16, "warning",
                        texts.of("picture.listener.answer.unknown"));
            }, 2, row++);
        }
        return grid;
    }
}
