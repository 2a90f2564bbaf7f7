package dev.wslgodoctor.wizard.port;

import java.util.List;
import java.util.Optional;

/**
 * A distribution that can be chosen.
 *
 * @param running    false if it would have to be started first
 * @param wslVersion 1 or 2; 0 if the distribution is this machine itself
 * @param user       its default user; empty if unknown without starting it
 * @param developers false for docker-desktop and the like, which are not for development
 * @param recent     folders that an editor had open in it, as the distribution spells them; possibly none
 */
public record DistroInfo(String name, boolean running, int wslVersion, boolean isDefault, Optional<String> user,
        boolean developers, List<String> recent) {

    public DistroInfo {
        recent = List.copyOf(recent);
    }
}
