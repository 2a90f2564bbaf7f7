package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.List;
import java.util.Optional;

/**
 * The module to which a program belongs that a session builds.
 *
 * @param session    name of the session; empty if no session builds and the project folder itself was looked at
 * @param folder     the folder that is built
 * @param singleFile true if the session names one .go file, which Go can build outside a module as well
 * @param modFile    the nearest go.mod in the folder or above; empty if there is none
 * @param mod        what it says; empty if there is none
 * @param below      folders up to two levels below that hold a go.mod, only looked for if there is none above
 */
public record ProgramModule(Optional<String> session, LinuxPath folder, boolean singleFile,
        Optional<LinuxPath> modFile, Optional<GoMod> mod, List<LinuxPath> below) {

    public ProgramModule {
        below = List.copyOf(below);
    }
}
