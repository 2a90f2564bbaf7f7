package dev.wslgodoctor.app.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * How the machine is reached.
 *
 * @param wsl     another launcher than the system's wsl.exe
 * @param world   a world of the lab, in a checkout only
 * @param timeout how long a distro may take until it answers
 */
public record MachineOptions(Optional<String> wsl, Optional<String> world, Optional<Duration> timeout) {

    /** The same, with this time-out where the command line names none. */
    public MachineOptions orWithin(Optional<Duration> other) {
        return new MachineOptions(wsl, world, timeout.or(() -> other));
    }
}
