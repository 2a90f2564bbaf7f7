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
    OPTIMISATION(Layer.BINARY);

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
