package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.List;
import java.util.Optional;

/**
 * The only way to touch a distro, or the Linux machine itself. Everything is a command; reading and writing files are
 * fixed scripts with positional arguments ({@link DistroFiles}), so that one primitive is recorded, replayed and
 * bounded.
 */
public interface DistroGateway extends AutoCloseable {

    /** Which distro this is. */
    Place place();

    /**
     * Runs a program and waits for its end.
     *
     * @throws GatewayException if it could not be started, did not end within its deadline, or the distro is gone;
     *         an exit status other than 0 is an answer, not an exception
     */
    Output run(Command command) throws GatewayException;

    /**
     * Starts a program that is spoken to while it runs, such as a debug adapter.
     *
     * @throws GatewayException if it could not be started, or this gateway only replays a recording
     */
    LiveProcess start(Command command) throws GatewayException;

    /** Ends shells and processes that the gateway holds. */
    @Override
    void close();

    /**
     * The content of a file.
     *
     * @return empty if there is no such file
     * @throws GatewayException if it cannot be read, or is larger than the limit (Unreadable)
     */
    default Optional<Blob> read(LinuxPath path, int limit) throws GatewayException {
        return DistroFiles.read(this, path, limit, false);
    }

    /** As {@link #read}, as root of the distro: a question that needs the user's consent. */
    default Optional<Blob> readAsRoot(LinuxPath path, int limit) throws GatewayException {
        return DistroFiles.read(this, path, limit, true);
    }

    /** A configuration file or a file of /proc as UTF-8 text, at most 4 MiB; empty if there is no such file. */
    default Optional<String> readText(LinuxPath path) throws GatewayException {
        return read(path, Command.LIMIT).map(Blob::text);
    }

    /** What a path leads to, symbolic links followed; empty if nothing is there. */
    default Optional<FileStatus> status(LinuxPath path) throws GatewayException {
        return DistroFiles.status(this, path);
    }

    /** The names in a folder, in no particular order; empty if there is no such folder. */
    default Optional<List<String>> list(LinuxPath folder) throws GatewayException {
        return DistroFiles.list(this, folder);
    }

    /**
     * What is known of a program file, symbolic links followed. At most {@link
     * dev.wslgodoctor.diagnostics.parse.BinaryReader#MOST_BYTES} and its build information are read, and nothing of it is
     * executed.
     *
     * @return empty if there is no such file
     * @throws GatewayException if it is no file, cannot be read, or changes meanwhile; a malformed program is an answer
     */
    default Optional<BinaryFacts> binary(LinuxPath path) throws GatewayException {
        return DistroBinary.read(this, path);
    }

    /**
     * Replaces, creates or removes a file, atomically and only if its present content is the expected one; owner and
     * mode of an existing file stay, a symbolic link is followed.
     *
     * @param seenSha256 hash of the content that must be there; empty means that no file may be there
     * @param content    the new content; empty means remove
     * @return false if the present content is another one: nothing was written
     * @throws GatewayException if writing failed; then the old content is still there
     */
    default boolean replace(LinuxPath path, Optional<String> seenSha256, Optional<Blob> content, boolean asRoot)
            throws GatewayException {
        return DistroFiles.write(this, path, seenSha256, content, asRoot);
    }
}
