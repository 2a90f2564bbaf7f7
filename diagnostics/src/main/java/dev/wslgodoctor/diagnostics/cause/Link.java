package dev.wslgodoctor.diagnostics.cause;

import java.util.Locale;

/**
 * One thing that must work on the way from the editor to the processor. Names are nouns, because a cross beside a
 * negation reads as its opposite.
 */
public enum Link {
    /** WSL itself is installed and usable. */
    WSL(Layer.WINDOWS),
    /** The chosen distro exists, is a developer's, and starts. */
    DISTRO(Layer.DISTRO),
    /** wsl.conf says what its author means. */
    DISTRO_CONFIGURATION(Layer.DISTRO),
    /** .wslconfig says what its author means. */
    VM_CONFIGURATION(Layer.WSL_VM),
    /** The editor's window runs on the side where the code is. */
    WINDOW(Layer.EDITOR),
    /** launch.json starts the session that is meant. */
    LAUNCH_CONFIGURATION(Layer.EDITOR),
    /** settings.json does not lead the tools astray. */
    EDITOR_SETTINGS(Layer.EDITOR),
    /** A Delve that runs here is found. */
    DELVE(Layer.DEBUGGER),
    /** Delve and Go fit each other. */
    VERSIONS(Layer.DEBUGGER),
    /** The Go that is used is the distro's own. */
    GO(Layer.TOOLCHAIN),
    /** The module builds as configured. */
    MODULE(Layer.TOOLCHAIN),
    /** The project's files are near, not behind the VM's border. */
    PROJECT_PLACE(Layer.FILES),
    /** The kernel lets Delve attach. */
    ATTACH(Layer.WSL_VM),
    /** The target process can be attached to. */
    TARGET(Layer.DEBUGGER),
    /** The program has debug information. */
    DEBUG_INFO(Layer.BINARY),
    /** Editor and program name the same file alike. */
    PATHS(Layer.FILES),
    /** The program was built without optimisation. */
    OPTIMISATION(Layer.BINARY),
    /** Windows leaves WSL what it needs: room on the drive, memory, programs that do not slow it down. */
    HOST(Layer.WINDOWS),
    /** The VM has a disk that can be written, enough memory and the right time. */
    VM(Layer.WSL_VM),
    /** The distro finds other computers: names, proxy, certificates. */
    NETWORK(Layer.NETWORK),
    /** A port that one side listens on is reached from the other. */
    PORTS(Layer.NETWORK),
    /** A changed file is noticed by the programs that watch it. */
    FILE_CHANGES(Layer.FILES),
    /** Files have the owner, the mode and the line ends that the tools expect. */
    FILE_MODES(Layer.FILES),
    /** The editor's server is installed in the distro and can run. */
    EDITOR_SERVER(Layer.EDITOR),
    /** The container lets a debugger work: permissions, paths, what it was built from. */
    CONTAINER(Layer.CONTAINER);

    private final Layer layer;

    Link(Layer layer) {
        this.layer = layer;
    }

    /** The layer it belongs to. */
    public Layer layer() {
        return layer;
    }

    /** Kebab-case, as in JSON and text keys: {@code debug-info}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
