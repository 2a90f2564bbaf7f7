package dev.wslgodoctor.diagnostics.cause;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the user feels: an ordered chain of links that must all hold. */
public enum Symptom {
    /** A breakpoint stays grey or is never hit. */
    BREAKPOINT_NOT_HIT(Link.WINDOW, Link.WSL, Link.DISTRO, Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION,
            Link.DELVE, Link.VERSIONS, Link.GO, Link.MODULE, Link.ATTACH, Link.TARGET, Link.DEBUG_INFO, Link.PATHS,
            Link.OPTIMISATION),
    /** Attaching to a running process fails. */
    ATTACH_FAILS(Link.WINDOW, Link.WSL, Link.DISTRO, Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION, Link.PORTS,
            Link.DELVE, Link.VERSIONS, Link.ATTACH, Link.TARGET, Link.DEBUG_INFO, Link.PATHS),
    /** Starting a debug session fails. */
    LAUNCH_FAILS(Link.WINDOW, Link.WSL, Link.DISTRO, Link.VM, Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION,
            Link.PORTS, Link.DELVE, Link.VERSIONS, Link.GO, Link.MODULE, Link.FILE_MODES, Link.ATTACH,
            Link.DEBUG_INFO),
    /** Attaching or launching waits for ever. */
    SESSION_HANGS(Link.WSL, Link.DISTRO, Link.EDITOR_SERVER, Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION,
            Link.NETWORK, Link.PORTS, Link.DELVE, Link.PROJECT_PLACE, Link.TARGET, Link.ATTACH),
    /** Variables are missing, unreadable or optimised away. */
    VARIABLES_UNREADABLE(Link.DELVE, Link.VERSIONS, Link.DEBUG_INFO, Link.OPTIMISATION),
    /** Steps jump, or the lines shown are not those that run. */
    STEPS_JUMP(Link.DELVE, Link.VERSIONS, Link.DEBUG_INFO, Link.PATHS, Link.OPTIMISATION),
    /** Building is slow. */
    BUILD_SLOW(Link.WSL, Link.HOST, Link.DISTRO, Link.VM, Link.VM_CONFIGURATION, Link.PROJECT_PLACE, Link.GO),
    /** The editor or gopls is slow or crashes. */
    EDITOR_SLOW(Link.WINDOW, Link.HOST, Link.VM, Link.VM_CONFIGURATION, Link.EDITOR_SERVER, Link.EDITOR_SETTINGS,
            Link.PROJECT_PLACE, Link.FILE_CHANGES, Link.GO, Link.MODULE),
    /** go or dlv is not found, or the wrong one. */
    TOOL_NOT_FOUND(Link.WSL, Link.DISTRO, Link.DISTRO_CONFIGURATION, Link.WINDOW, Link.EDITOR_SERVER,
            Link.EDITOR_SETTINGS, Link.GO, Link.DELVE),
    /** The module does not build or is not found. */
    BUILD_FAILS(Link.WSL, Link.HOST, Link.DISTRO, Link.VM, Link.NETWORK, Link.GO, Link.MODULE, Link.FILE_MODES),
    /** A module or a tool cannot be downloaded. */
    DOWNLOAD_FAILS(Link.VM, Link.NETWORK, Link.GO, Link.MODULE, Link.FILE_MODES),
    /** The network or the resolution of names is dead in the distro. */
    NETWORK_DEAD(Link.WSL, Link.VM_CONFIGURATION, Link.DISTRO_CONFIGURATION, Link.VM, Link.NETWORK, Link.PORTS),
    /** WSL or the distro does not start. */
    WSL_DOES_NOT_START(Link.WSL, Link.HOST, Link.DISTRO, Link.VM_CONFIGURATION, Link.DISTRO_CONFIGURATION, Link.VM),
    /** The disk or the memory is used up. */
    RESOURCES_EXHAUSTED(Link.HOST, Link.VM, Link.VM_CONFIGURATION, Link.PROJECT_PLACE, Link.GO),
    /** Changed files are not noticed. */
    CHANGES_NOT_NOTICED(Link.WINDOW, Link.FILE_CHANGES, Link.PROJECT_PLACE, Link.EDITOR_SERVER, Link.EDITOR_SETTINGS),
    /** A permission is denied, or git shows every file as changed. */
    PERMISSION_DENIED(Link.DISTRO, Link.DISTRO_CONFIGURATION, Link.FILE_MODES, Link.PROJECT_PLACE, Link.GO,
            Link.MODULE, Link.ATTACH, Link.TARGET, Link.CONTAINER),
    /** Debugging in a container fails. */
    CONTAINER_FAILS(Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION, Link.PORTS, Link.DELVE, Link.VERSIONS,
            Link.CONTAINER, Link.ATTACH, Link.TARGET, Link.DEBUG_INFO, Link.PATHS),
    /** A recipe from the web was followed, and it did not help. */
    ADVICE_FOLLOWED(Link.HOST, Link.VM_CONFIGURATION, Link.DISTRO_CONFIGURATION, Link.VM, Link.NETWORK, Link.PORTS,
            Link.EDITOR_SETTINGS, Link.LAUNCH_CONFIGURATION, Link.DELVE, Link.GO, Link.MODULE, Link.FILE_MODES,
            Link.ATTACH),
    /** Nothing in particular: every link, bottom to top. */
    EVERYTHING(Link.WSL, Link.HOST, Link.VM_CONFIGURATION, Link.VM, Link.DISTRO, Link.DISTRO_CONFIGURATION,
            Link.NETWORK, Link.PORTS, Link.WINDOW, Link.EDITOR_SERVER, Link.EDITOR_SETTINGS,
            Link.LAUNCH_CONFIGURATION, Link.DELVE, Link.VERSIONS, Link.GO, Link.MODULE, Link.PROJECT_PLACE,
            Link.FILE_CHANGES, Link.FILE_MODES, Link.CONTAINER, Link.ATTACH, Link.TARGET, Link.DEBUG_INFO, Link.PATHS,
            Link.OPTIMISATION);

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
