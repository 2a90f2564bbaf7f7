package dev.wslgodoctor.wizard.port;

import java.util.Optional;

/**
 * What is known before anything is examined; reading it starts no distribution.
 *
 * @param wslVersion as {@code wsl.exe --version} prints it; empty if WSL is not there or this is plain Linux
 * @param wslMissing true if this is Windows without WSL
 * @param distros    how many distributions can be examined
 */
public record Surroundings(Optional<String> wslVersion, boolean wslMissing, int distros) {
}
