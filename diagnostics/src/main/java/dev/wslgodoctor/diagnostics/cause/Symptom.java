package dev.wslgodoctor.diagnostics.cause;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the user feels: an ordered chain of links that must all hold. */
public enum Symptom {
    /** A breakpoint stays grey or is never hit. */
    BREAKPOINT_NOT_HIT(Link.WINDOW, Link.WSL, Link.DISTRO, Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION, Link.DELVE,
            Link.VERSIONS, Link.GO, Link.MODULE, Link.ATTACH, Link.TARGET, Link.DEBUG_INFO, Link.PATHS,
            Link.OPTIMISATION),
    /** Attaching to a running process fails. */
    ATTACH_FAILS(Link.WINDOW, Link.WSL, Link.DISTRO, Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION, Link.DELVE,
            Link.VERSIONS, Link.ATTACH, Link.TARGET, Link.DEBUG_INFO, Link.PATHS),
    /** Starting a debug session fails or hangs. */
    LAUNCH_FAILS(Link.WINDOW, Link.WSL, Link.DISTRO, Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION, Link.DELVE,
            Link.VERSIONS, Link.GO, Link.MODULE, Link.ATTACH, Link.DEBUG_INFO),
    /** Variables are missing, unreadable or optimised away; steps jump. */
    VARIABLES_UNREADABLE(Link.DELVE, Link.VERSIONS, Link.DEBUG_INFO, Link.OPTIMISATION),
    /** Building is slow. */
    BUILD_SLOW(Link.WSL, Link.DISTRO, Link.VM_CONFIGURATION, Link.PROJECT_PLACE, Link.GO),
    /** go or dlv is not found, or the wrong one. */
    TOOL_NOT_FOUND(Link.WSL, Link.DISTRO, Link.DISTRO_CONFIGURATION, Link.EDITOR_SETTINGS, Link.GO, Link.DELVE),
    /** The module does not build or is not found. */
    BUILD_FAILS(Link.WSL, Link.DISTRO, Link.GO, Link.MODULE),
    /** WSL or the distro does not start. */
    WSL_DOES_NOT_START(Link.WSL, Link.DISTRO, Link.VM_CONFIGURATION, Link.DISTRO_CONFIGURATION),
    /** Nothing in particular: every link, bottom to top. */
    EVERYTHING(Link.WSL, Link.VM_CONFIGURATION, Link.DISTRO, Link.DISTRO_CONFIGURATION, Link.WINDOW,
            Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION, Link.DELVE, Link.VERSIONS, Link.GO, Link.MODULE,
            Link.PROJECT_PLACE, Link.ATTACH, Link.TARGET, Link.DEBUG_INFO, Link.PATHS, Link.OPTIMISATION);

    private final List<Link> chain;

    Symptom(Link... chain) {
        this.chain = List.of(chain);
    }

    /** The links in the order in which a debug session meets them. */
    public List<Link> chain() {
        return chain;
    }

    /** Kebab-case, as on the command line: {@code breakpoint-not-hit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The symptom of this id; empty if there is none. */
    public static Optional<Symptom> byId(String id) {
        return Arrays.stream(values()).filter(symptom -> symptom.id().equals(id)).findFirst();
    }
}
