package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Plans that edit a configuration file of the editor, span by span, with a step by hand behind. */
public final class DocumentRepair {

    private DocumentRepair() {
    }

    /**
     * A plan whose step by hand is {@code ID.by-hand}. A file that is malformed is left to the user, since an edit
     * would have to guess.
     *
     * @param edit      from the file's text to its new text
     * @param arguments what the step by hand names
     */
    public static Plan of(String causeId, JsoncDocument document, UnaryOperator<String> edit,
            Map<String, String> arguments) {
        Action.AskUser byHand = new Action.AskUser(causeId + ".by-hand", arguments);
        if (!document.json().isSound()) {
            return new Plan(causeId, List.of(byHand));
        }
        return new Plan(causeId, List.of(document.edited(edit.apply(document.json().text())), byHand));
    }

    /** An edit that removes these members and elements; of an array's elements the last first, so that indexes stay. */
    public static UnaryOperator<String> removing(List<JsoncPath> paths) {
        return text -> {
            String edited = text;
            for (JsoncPath path : paths.reversed()) {
                edited = JsoncEdit.remove(edited, path);
            }
            return edited;
        };
    }
}
