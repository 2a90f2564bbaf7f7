package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.List;
import java.util.Optional;

/** The Windows side of a machine that has none: looked, and there is nothing. */
public final class AbsentWindows implements WindowsGateway {

    @Override
    public boolean present() {
        return false;
    }

    @Override
    public Output run(Command command) throws GatewayException {
        throw new GatewayException(new Trouble.Missing("there is no Windows here to run " + command.argv().getFirst()));
    }

    @Override
    public Optional<Blob> read(WindowsPath path, int limit) {
        return Optional.empty();
    }

    @Override
    public Optional<FileStatus> status(WindowsPath path) {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> list(WindowsPath folder) {
        return Optional.empty();
    }

    @Override
    public boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content)
            throws GatewayException {
        throw new GatewayException(new Trouble.Missing("there is no Windows here to write " + path));
    }

    @Override
    public Optional<RegistryKey> registry(Hive hive, String path) {
        return Optional.empty();
    }

    @Override
    public Optional<String> service(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<WindowsPath> folder(KnownFolder folder) {
        return Optional.empty();
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> memory(Memory which) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> freeBytes(WindowsPath path) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> seconds() {
        return Optional.empty();
    }

    @Override
    public Optional<List<Adapter>> adapters() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
