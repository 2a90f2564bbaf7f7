package dev.wslgodoctor.wizard.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the user wants the window to look. */
public enum Look {
    /** As the system does: light, dark or high contrast. */
    SYSTEM,
    /** Dark text on light. */
    LIGHT,
    /** Light text on dark. */
    DARK,
    /** The strongest contrast, with borders instead of tints. */
    CONTRAST;

    /** Lower case, as in ids, text keys and the settings file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The look of this id; empty for an unknown one. */
    public static Optional<Look> byId(String id) {
        return Arrays.stream(values()).filter(look -> look.id().equals(id)).findFirst();
    }
}
