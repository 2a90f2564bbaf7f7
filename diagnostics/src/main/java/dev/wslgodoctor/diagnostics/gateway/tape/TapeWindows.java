package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.List;
import java.util.Optional;

/**
 * Answers for Windows from a recording.
 *
 * @param present whether there was a Windows side then
 */
record TapeWindows(boolean present, Replay replay) implements WindowsGateway {

    @Override
    public Output run(Command command) throws GatewayException {
        return replay.ask(Question.run(Place.WINDOWS, command), Answers.OUTPUT, command);
    }

    @Override
    public Optional<Blob> read(WindowsPath path, int limit) throws GatewayException {
        return replay.content(Question.read(path, limit), limit);
    }

    @Override
    public Optional<FileStatus> status(WindowsPath path) throws GatewayException {
        return replay.ask(Question.of(Place.WINDOWS, Question.STATUS, "path", path), Answers.STATUS);
    }

    @Override
    public Optional<List<String>> list(WindowsPath folder) throws GatewayException {
        return replay.ask(Question.of(Place.WINDOWS, Question.LIST, "path", folder), Answers.NAMES);
    }

    @Override
    public boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content)
            throws GatewayException {
        throw Replay.denied();
    }

    @Override
    public Optional<RegistryKey> registry(Hive hive, String path) throws GatewayException {
        return replay.ask(Question.registry(hive, path), Answers.REGISTRY);
    }

    @Override
    public Optional<String> service(String name) throws GatewayException {
        return replay.ask(Question.of(Place.WINDOWS, Question.SERVICE, "name", name), Answers.TEXT);
    }

    @Override
    public Optional<WindowsPath> folder(KnownFolder folder) throws GatewayException {
        return replay.ask(Question.folder(folder), Answers.PATH);
    }

    @Override
    public Optional<String> environment(String name) throws GatewayException {
        return replay.ask(Question.of(Place.WINDOWS, Question.ENVIRONMENT, "name", name), Answers.TEXT);
    }

    @Override
    public Optional<Long> memory(Memory which) throws GatewayException {
        return replay.ask(Question.memory(which), Answers.NUMBER);
    }

    @Override
    public Optional<Long> freeBytes(WindowsPath path) throws GatewayException {
        return replay.ask(Question.of(Place.WINDOWS, Question.FREE, "path", path), Answers.NUMBER);
    }

    @Override
    public Optional<Long> seconds() throws GatewayException {
        return replay.ask(Question.bare(Question.SECONDS), Answers.NUMBER);
    }

    @Override
    public Optional<List<Adapter>> adapters() throws GatewayException {
        return replay.ask(Question.bare(Question.ADAPTERS), Answers.ADAPTERS);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
