package dev.wslgodoctor.diagnostics.probe;

import java.util.Optional;

/**
 * A go command that is installed in the distro.
 *
 * @param path    where it was found
 * @param real    the same with links resolved
 * @param release what the file VERSION of its release says, without {@code go}; empty for a shim or a broken release
 * @param manager the version manager to which the folder belongs; empty for an ordinary installation
 * @param elf     whether it is a Linux program and no script
 */
public record GoInstallation(String path, String real, Optional<String> release, Optional<String> manager,
        boolean elf) {
}
