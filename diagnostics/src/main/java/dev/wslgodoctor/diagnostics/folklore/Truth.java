package dev.wslgodoctor.diagnostics.folklore;

import java.util.Locale;

/** How much of a recipe is true. */
public enum Truth {
    /** It is right. */
    TRUE,
    /** It is right under conditions that it does not name. */
    PARTLY_TRUE,
    /** It is wrong and does nothing. */
    FALSE,
    /** It does damage, takes a protection away, or hides the fault. */
    HARMFUL;

    /** Kebab-case, as in JSON and text keys: {@code partly-true}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
