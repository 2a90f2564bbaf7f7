package dev.wslgodoctor.diagnostics.explain;

import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.text.Texts;

/** Names of places in the user's language. */
public final class PlaceText {

    private static final String DISTRO = "distro:";

    private PlaceText() {
    }

    /** A place as evidence and reports write it, {@code windows} or {@code distro:NAME}; empty for no place. */
    public static String of(String place, Texts texts) {
        if (place.equals("windows")) {
            return texts.of("layer.windows");
        }
        return place.startsWith(DISTRO) ? distro(place.substring(DISTRO.length()), texts) : place;
    }

    /** A distribution by its name; a Linux that is the machine itself has none. */
    public static String distro(String name, Texts texts) {
        return name.equals(Machine.THIS_MACHINE) ? texts.of("place.this-machine") : name;
    }
}
