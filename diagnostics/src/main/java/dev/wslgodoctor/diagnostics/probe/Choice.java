package dev.wslgodoctor.diagnostics.probe;

import java.util.Optional;

/**
 * What the user chose; an empty part means: not chosen, the probes decide or say that it is missing.
 *
 * @param distro        name of the distro; empty means the default one
 * @param project       the project folder in any spelling: {@code /home/..}, {@code C:\..}, {@code \\wsl.localhost\..}
 * @param configuration name of a configuration of launch.json
 * @param pid           the process to attach to
 * @param binary        the program file in the distro
 * @param breakpoint    {@code FILE:LINE}
 * @param symptom       id of the felt symptom
 * @param delveFrom     a folder or zip file that Delve is installed from instead of from the network
 */
public record Choice(Optional<String> distro, Optional<String> project, Optional<String> configuration,
        Optional<Integer> pid, Optional<String> binary, Optional<String> breakpoint, Optional<String> symptom,
        Optional<String> delveFrom) {

    /** Delve is installed from the network. */
    public Choice(Optional<String> distro, Optional<String> project, Optional<String> configuration,
            Optional<Integer> pid, Optional<String> binary, Optional<String> breakpoint, Optional<String> symptom) {
        this(distro, project, configuration, pid, binary, breakpoint, symptom, Optional.empty());
    }

    /** Nothing chosen. */
    public static final Choice NONE = new Choice(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with another project folder, or with none. */
    public Choice withProject(Optional<String> folder) {
        return new Choice(distro, folder, configuration, pid, binary, breakpoint, symptom, delveFrom);
    }

    /** The same with another project folder. */
    public Choice withProject(String folder) {
        return withProject(Optional.of(folder));
    }
}
