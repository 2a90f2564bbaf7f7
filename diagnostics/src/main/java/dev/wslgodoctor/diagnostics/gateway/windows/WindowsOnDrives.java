package dev.wslgodoctor.diagnostics.gateway.windows;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A Windows whose drives this process reaches itself, however: its files are read and written through {@link #files()}.
 */
public interface WindowsOnDrives extends WindowsGateway {
    /** The files of its drives. */
    DriveFiles files();

    @Override
    default Optional<Blob> read(WindowsPath path, int limit) throws GatewayException {
        return files().read(path, limit);
    }

    @Override
    default Optional<FileStatus> status(WindowsPath path) throws GatewayException {
        return files().status(path);
    }

    @Override
    default Optional<List<String>> list(WindowsPath path) throws GatewayException {
        return files().list(path);
    }

    @Override
    default boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content)
            throws GatewayException {
        return files().replace(path, seenSha256, content);
    }

    @Override
    default boolean restore(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content, Instant modified)
            throws GatewayException {
        return files().restore(path, seenSha256, content, modified);
    }

    @Override
    default Optional<Instant> modified(WindowsPath path) throws GatewayException {
        return files().modified(path);
    }

    @Override
    default void removeEmpty(WindowsPath folder) throws GatewayException {
        files().removeEmpty(folder);
    }
}
