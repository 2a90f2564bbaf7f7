package dev.wslgodoctor.diagnostics.gateway;

/** wsl.exe's own speech: lists, versions, and commands about distros. It starts no distro by itself. */
public interface LauncherGateway {

    /** What a listed command names first that is for the launcher, whichever file that is on this machine. */
    String PROGRAM = "wsl.exe";

    /**
     * Runs wsl.exe with these arguments, none of which may start a Linux program.
     *
     * @return its raw bytes: own text is UTF-16LE or UTF-8 ({@code parse.LauncherText}); errors stand on standard
     *         output, warnings on standard error
     * @throws GatewayException if there is no launcher, or it gave no answer in time
     */
    Output speak(Command arguments) throws GatewayException;
}
