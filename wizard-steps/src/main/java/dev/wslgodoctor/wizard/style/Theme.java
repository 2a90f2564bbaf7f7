package dev.wslgodoctor.wizard.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;

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

    /** The style sheet of the controls as a URL, for a scene that does not follow the look of all. */
    String tokens() {
        return Objects.requireNonNull(PrimerLight.class.getResource(controls()), controls()).toExternalForm();
    }

    /** The style sheet of the controls. */
    String controls() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }
}
