package dev.wslgodoctor.diagnostics.explain.picture;

import dev.wslgodoctor.diagnostics.cause.Link;
import java.util.Locale;
import java.util.Optional;

/** The kinds of pictures; a cause names one, by default that of the link it breaks. */
public enum PictureKind {
    /** The spellings of one file side by side. */
    PATH_MAP,
    /** The stations that a file access passes. */
    FILE_JOURNEY,
    /** The sections of a program. */
    BINARY_ANATOMY,
    /** Who may trace whom. */
    TRACE_GATE,
    /** Which tool wins in each environment. */
    ENVIRONMENT_TABLE,
    /** A configuration file with the lines in question. */
    CONFIG_EXCERPT,
    /** Which Go each Delve accepts. */
    VERSION_RANGES,
    /** Who reaches a port. */
    LISTENER_PATH,
    /** Limits and use of memory and disk. */
    MEMORY_AND_DISK,
    /** Who waited for whom in a session. */
    SESSION_TIMELINE;

    /** Kebab-case, as in ids and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What usually explains a cause of this link; empty if nothing but its sentences does. */
    public static Optional<PictureKind> of(Link link) {
        return switch (link) {
            case PATHS -> Optional.of(PATH_MAP);
            case PROJECT_PLACE -> Optional.of(FILE_JOURNEY);
            case DEBUG_INFO, OPTIMISATION -> Optional.of(BINARY_ANATOMY);
            case ATTACH, TARGET -> Optional.of(TRACE_GATE);
            case DELVE, GO, MODULE -> Optional.of(ENVIRONMENT_TABLE);
            case VERSIONS -> Optional.of(VERSION_RANGES);
            case DISTRO_CONFIGURATION, VM_CONFIGURATION, LAUNCH_CONFIGURATION, EDITOR_SETTINGS ->
                Optional.of(CONFIG_EXCERPT);
            // a link that is added later has no picture until someone decides on one
            default -> Optional.empty();
        };
    }
}
