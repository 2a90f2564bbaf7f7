package dev.wslgodoctor.diagnostics.explain.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who reaches a port that something listens on in the distro.
 *
 * @param address on which it listens, for example {@code 127.0.0.1}; empty if nothing listens
 * @param port    the port in question
 * @param program who listens; empty if it is not known
 * @param mode    how WSL's network is set up; empty if it is not known
 * @param reach   from near to far
 */
public record ListenerPath(String address, int port, Optional<String> program, Optional<String> mode,
        List<Reach> reach) implements Picture {

    public ListenerPath {
        reach = List.copyOf(reach);
    }

    /** From where one could connect. */
    public enum From {
        /** The same distro. */
        DISTRO,
        /** Another distro, which shares the VM's network. */
        OTHER_DISTRO,
        /** Windows, by localhost. */
        WINDOWS,
        /** Another computer. */
        NETWORK;

        /** Kebab-case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether one gets through. */
    public enum Answer {
        /** It is reached. */
        YES,
        /** It is not. */
        NO,
        /** That is not known. */
        UNKNOWN;

        /** Lower case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One way to the port. */
    public record Reach(From from, Answer answer) {
    }
}
