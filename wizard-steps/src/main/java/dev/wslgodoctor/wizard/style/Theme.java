package dev.wslgodoctor.wizard.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;

/** The looks that are drawn. */
public enum Theme {
    /** Dark text on light. */
    LIGHT,
    /** Light text on dark. */
    DARK,
    /** White on black with borders. */
    CONTRAST;

    /** Lower case, as in ids, text keys and settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Light after the others, dark after light. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The style sheet of the controls. */
    String controls() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }
}
