package dev.wslgodoctor.diagnostics.gateway.local;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import java.util.Optional;

/** The machine when the program runs inside a distro or on plain Linux: the distro is this machine itself. */
public final class LocalMachine implements Machine {

    private final Stand stand;
    private final String name;
    private final WindowsGateway windows;
    private final LocalDistro distro;

    /**
     * @param name    what the distro is called: WSL_DISTRO_NAME, or the host's own name for plain Linux
     * @param windows reached through interop, or absent
     */
    public LocalMachine(Stand stand, String name, WindowsGateway windows) {
        this.stand = stand;
        this.name = name;
        this.windows = windows;
        this.distro = new LocalDistro(name);
    }

    @Override
    public Stand stand() {
        return stand;
    }

    @Override
    public WindowsGateway windows() {
        return windows;
    }

    @Override
    public Optional<DistroChoice> self() {
        return Optional.of(new DistroChoice(name, Optional.empty(), true));
    }

    @Override
    public Optional<LauncherGateway> launcher() {
        return Optional.empty();
    }

    @Override
    public DistroGateway distro(DistroChoice choice, boolean mayStart) {
        return distro;
    }

    @Override
    public void close() {
        windows.close();
    }
}
