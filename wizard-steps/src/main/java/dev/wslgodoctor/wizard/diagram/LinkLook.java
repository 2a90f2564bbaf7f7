package dev.wslgodoctor.wizard.diagram;

import java.util.Locale;

/** How a link looks: its state, and whether it is the first broken one or still being examined. */
public enum LinkLook {
    /** Everything that could break it is ruled out. */
    OK,
    /** Broken, and nothing before it is: the only large filled mark of the picture. */
    FIRST_BROKEN,
    /** Broken, behind another broken one. */
    ALSO_BROKEN,
    /** Something about it could not be determined. */
    UNSURE,
    /** It plays no part here. */
    NOT_APPLICABLE,
    /** A question about it is open. */
    EXAMINING,
    /** Its turn has not come. */
    WAITING;

    /** Kebab-case: the pseudo-class and the end of the text key. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if the state is written under the name; ok and waiting are only spoken. */
    public boolean showsWord() {
        return this != OK && this != WAITING;
    }
}
