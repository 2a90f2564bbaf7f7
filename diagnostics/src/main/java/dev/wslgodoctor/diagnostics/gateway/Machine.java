package dev.wslgodoctor.diagnostics.gateway;

import java.util.Optional;

/**
 * The machine that is examined, whichever way we stand to it: on Windows and reaching in through wsl.exe, inside a
 * distro, on plain Linux, on a recording, or on a world of the lab. Nothing else asks which operating system it is on.
 */
public interface Machine extends AutoCloseable {

    /** How the distro is reached. */
    enum Stand { WINDOWS, INSIDE_WSL, PLAIN_LINUX }

    /** What {@link #self} is called where the machine is a Linux of its own and no distro of WSL; never shown. */
    String THIS_MACHINE = "this-machine";

    /** Where the program stands. */
    Stand stand();

    /** The Windows side; answers empty where there is none. */
    WindowsGateway windows();

    /** The distro that is this machine itself; empty on Windows, where distros are behind the launcher. */
    Optional<DistroChoice> self();

    /**
     * The launcher; empty where the distro is this machine itself.
     */
    Optional<LauncherGateway> launcher();

    /**
     * A distro by its name as the launcher lists it.
     *
     * @param mayStart whether a stopped distro may be started
     * @throws GatewayException if there is no such distro here, or it is stopped and must not be started
     */
    DistroGateway distro(DistroChoice choice, boolean mayStart) throws GatewayException;

    /** Ends the shells that are held in distros, before a restart ends them; the next question opens new ones. */
    default void endShells() {
    }

    /**
     * A variable of the user's environment was changed on Windows: what is started from now on gets the new value, as a
     * program gets it that is started afterwards. Programs that run, this one too, keep the old one
     * (https://learn.microsoft.com/windows/win32/procthread/environment-variables), and with them their children.
     *
     * @param text the new value; empty if there is none any more
     */
    default void userVariableChanged(String name, Optional<String> text) {
    }

    /** Ends every shell and process that the gateways hold. */
    @Override
    void close();

    /**
     * A distro to speak to.
     *
     * @param name    as the launcher lists it
     * @param guid    key below Lxss, with braces; empty if unknown. Needed for names with a space, which the launcher
     *                cannot take as an argument (microsoft/WSL src/windows/common/helpers.cpp ParseArgument)
     * @param running false if it must be started first
     */
    record DistroChoice(String name, Optional<String> guid, boolean running) {
    }
}
