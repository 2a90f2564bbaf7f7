package dev.wslgodoctor.diagnostics.gateway;

import java.util.Objects;

/** Where a question is asked: Windows, or one named distro. */
public sealed interface Place {

    /** The Windows side of the machine. */
    Place WINDOWS = new Windows();

    /** The Windows side. */
    record Windows() implements Place {
        @Override
        public String toString() {
            return "windows";
        }
    }

    /**
     * A distro, or the Linux machine itself.
     *
     * @param name the name as {@code wsl.exe -l -q} prints it; names are reused, so lasting records also keep the
     *             GUID of the Lxss registry key
     */
    record Distro(String name) implements Place {
        public Distro {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String toString() {
            return "distro:" + name;
        }
    }

    /** The distro of this name. */
    static Place distro(String name) {
        return new Distro(name);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is neither {@code windows} nor {@code distro:NAME}
     */
    static Place parse(String text) {
        if (text.equals("windows")) {
            return WINDOWS;
        }
        if (text.startsWith("distro:")) {
            return distro(text.substring("distro:".length()));
        }
        throw new IllegalArgumentException("not a place: " + text);
    }
}
