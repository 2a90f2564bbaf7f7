package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

/**
 * Gives each control that has none its help text, which a screen reader says after its name: the text {@code help.ID},
 * or that of the longest begin of the id that has one, so that rows of a list share theirs.
 */
final class ControlHelp {

    private ControlHelp() {
    }

    /** Looks through a part of the window. */
    static void give(Node node, Texts texts) {
        boolean operated = node instanceof ButtonBase || node instanceof ListView<?>
                || node instanceof TextInputControl text && text.isEditable();
        if (operated && node.getId() != null && node.getAccessibleHelp() == null) {
            of(node.getId(), texts).ifPresent(node::setAccessibleHelp);
        }
        // the cells of a list come and go, and are named by their list
        if (node instanceof Parent parent && !(node instanceof ListView<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> give(child, texts));
        }
    }

    /** The help for an id; empty if no begin of it has one. */
    static Optional<String> of(String id, Texts texts) {
        for (String begin = id; !begin.isEmpty(); begin = begin.substring(0, Math.max(0, begin.lastIndexOf('-')))) {
            if (texts.has("help." + begin)) {
                return Optional.of(texts.of("help." + begin));
            }
        }
        return Optional.empty();
    }
}
