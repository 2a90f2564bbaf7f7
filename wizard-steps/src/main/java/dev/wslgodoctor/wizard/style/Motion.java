package dev.wslgodoctor.wizard.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether things may move. */
public enum Motion {
    /** As the system is set. */
    SYSTEM,
    /** Nothing moves; what changes appears at once. */
    REDUCED,
    /** What the pictures show by moving, moves. */
    FULL;

    /** Lower case, as in ids, text keys and the settings file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The motion of this id; empty for an unknown one. */
    public static Optional<Motion> byId(String id) {
        return Arrays.stream(values()).filter(motion -> motion.id().equals(id)).findFirst();
    }
}
