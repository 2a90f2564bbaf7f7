package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down what is asked of Windows. */
record RecordingWindows(WindowsGateway inner, Recorder recorder) implements WindowsGateway {

    @Override
    public boolean present() {
        return inner.present();
    }

    @Override
    public Output run(Command command) throws GatewayException {
        return recorder.ask(Question.run(Place.WINDOWS, command), Answers.OUTPUT, () -> inner.run(command));
    }

    @Override
    public Optional<Blob> read(WindowsPath path, int limit) throws GatewayException {
        return recorder.ask(Question.read(path, limit), Answers.CONTENT, () -> inner.read(path, limit));
    }

    @Override
    public Optional<FileStatus> status(WindowsPath path) throws GatewayException {
        return recorder.ask(Question.of(Place.WINDOWS, Question.STATUS, "path", path), Answers.STATUS,
                () -> inner.status(path));
    }

    @Override
    public Optional<List<String>> list(WindowsPath folder) throws GatewayException {
        return recorder.ask(Question.of(Place.WINDOWS, Question.LIST, "path", folder), Answers.NAMES,
                () -> inner.list(folder));
    }

    @Override
    public boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content)
            throws GatewayException {
        return recorder.ask(Question.replace(Place.WINDOWS, path.toString(), seenSha256, content, false),
                Answers.YES_OR_NO, () -> inner.replace(path, seenSha256, content));
    }

    // what only a repair does is no answer of an examination: it passes by unrecorded

    @Override
    public boolean restore(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content, Instant modified)
            throws GatewayException {
        return inner.restore(path, seenSha256, content, modified);
    }

    @Override
    public Optional<Instant> modified(WindowsPath path) throws GatewayException {
        return inner.modified(path);
    }

    @Override
    public void removeEmpty(WindowsPath folder) throws GatewayException {
        inner.removeEmpty(folder);
    }

    @Override
    public Optional<StoredValue> stored(String key, String name) throws GatewayException {
        return inner.stored(key, name);
    }

    @Override
    public boolean store(String key, String name, Optional<StoredValue> seen, Optional<StoredValue> value)
            throws GatewayException {
        return inner.store(key, name, seen, value);
    }

    @Override
    public Optional<RegistryKey> registry(Hive hive, String path) throws GatewayException {
        return recorder.ask(Question.registry(hive, path), Answers.REGISTRY, () -> inner.registry(hive, path));
    }

    @Override
    public Optional<String> service(String name) throws GatewayException {
        return recorder.ask(Question.of(Place.WINDOWS, Question.SERVICE, "name", name), Answers.TEXT,
                () -> inner.service(name));
    }

    @Override
    public Optional<WindowsPath> folder(KnownFolder folder) throws GatewayException {
        return recorder.ask(Question.folder(folder), Answers.PATH, () -> inner.folder(folder));
    }

    @Override
    public Optional<String> environment(String name) throws GatewayException {
        return recorder.ask(Question.of(Place.WINDOWS, Question.ENVIRONMENT, "name", name), Answers.TEXT,
                () -> inner.environment(name));
    }

    @Override
    public Optional<Long> memory(Memory which) throws GatewayException {
        return recorder.ask(Question.memory(which), Answers.NUMBER, () -> inner.memory(which));
    }

    @Override
    public Optional<Long> freeBytes(WindowsPath path) throws GatewayException {
        return recorder.ask(Question.of(Place.WINDOWS, Question.FREE, "path", path), Answers.NUMBER,
                () -> inner.freeBytes(path));
    }

    @Override
    public Optional<Long> seconds() throws GatewayException {
        return recorder.ask(Question.bare(Question.SECONDS), Answers.NUMBER, inner::seconds);
    }

    @Override
    public Optional<List<Adapter>> adapters() throws GatewayException {
        return recorder.ask(Question.bare(Question.ADAPTERS), Answers.ADAPTERS, inner::adapters);
    }

    @Override
    public void close() {
        inner.close();
    }
}
