package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import javafx.scene.control.Label;
import org.kordamp.ikonli.octicons.Octicons;

/** What became of a repair: icon, word and colour. */
public final class ResultTag {

    private ResultTag() {
    }

    /** The tag of a result. */
    public static Label of(RepairResult.Kind kind, Texts texts) {
        Label tag = new Label(texts.of("result." + kind.id()), Icons.of(icon(kind)));
        tag.getStyleClass().addAll(Css.TAG, switch (kind) {
            case CURED -> "success-tag";
            case STILL_HOLDS -> "danger-tag";
            case CANNOT_TELL -> "warning-tag";
            case REFUSED, UNDONE, ALREADY_GONE -> "neutral-tag";
        });
        tag.setMinWidth(Label.USE_PREF_SIZE);
        return tag;
    }

    private static Octicons icon(RepairResult.Kind kind) {
        return switch (kind) {
            case CURED -> Octicons.CHECK_CIRCLE_16;
            case STILL_HOLDS -> Octicons.X_CIRCLE_16;
            case CANNOT_TELL -> Octicons.QUESTION_16;
            case REFUSED -> Octicons.SKIP_16;
            case UNDONE, ALREADY_GONE -> Octicons.REPLY_16;
        };
    }
}
