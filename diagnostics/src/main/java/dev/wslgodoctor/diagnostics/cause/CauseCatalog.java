package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.cause.vm.YamaForbidsAttach;
import java.util.List;
import java.util.Optional;

/**
 * Every root cause that is judged, in the order in which equals are ranked: bottom layer first. An explicit list, because
 * its order is visible and a missing line is found by {@code CauseContractTest}.
 */
public final class CauseCatalog {

    private static final List<RootCause> CAUSES = List.of(
            // windows
            // wsl-vm
            new YamaForbidsAttach()
            // distro
            // files
            // network
            // toolchain
            // binary
            // debugger
            // editor
            // container
    );

    private CauseCatalog() {
    }

    /** All causes. */
    public static List<RootCause> all() {
        return CAUSES;
    }

    /** The cause of this id; empty if there is none. */
    public static Optional<RootCause> byId(String id) {
        return CAUSES.stream().filter(cause -> cause.id().equals(id)).findFirst();
    }
}
