package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what is asked of a distro. Every method of the gateway that has a default is overridden here, so that its
 * question is recorded under its own name and not as the script it is sent as; a test holds it.
 */
record RecordingDistro(DistroGateway inner, Recorder recorder) implements DistroGateway {

    @Override
    public Place place() {
        return inner.place();
    }

    @Override
    public Output run(Command command) throws GatewayException {
        return recorder.ask(Question.run(place(), command), Answers.OUTPUT, () -> inner.run(command));
    }

    @Override
    public LiveProcess start(Command command) throws GatewayException {
        LiveProcess[] started = new LiveProcess[1];
        recorder.ask(Question.start(place(), command), Answers.YES_OR_NO, () -> {
            started[0] = inner.start(command);
            return true;
        });
        return started[0];
    }

    @Override
    public Optional<Blob> read(LinuxPath path, int limit) throws GatewayException {
        return recorder.ask(Question.read(path, limit, false, place()), Answers.CONTENT, () -> inner.read(path, limit));
    }

    @Override
    public Optional<Blob> readAsRoot(LinuxPath path, int limit) throws GatewayException {
        return recorder.ask(Question.read(path, limit, true, place()), Answers.CONTENT,
                () -> inner.readAsRoot(path, limit));
    }

    /** As its content: a text is a file that was read. */
    @Override
    public Optional<String> readText(LinuxPath path) throws GatewayException {
        return read(path, Command.LIMIT).map(Blob::text);
    }

    @Override
    public Optional<FileStatus> status(LinuxPath path) throws GatewayException {
        return recorder.ask(Question.of(place(), Question.STATUS, "path", path), Answers.STATUS,
                () -> inner.status(path));
    }

    @Override
    public Optional<List<String>> list(LinuxPath folder) throws GatewayException {
        return recorder.ask(Question.of(place(), Question.LIST, "path", folder), Answers.NAMES,
                () -> inner.list(folder));
    }

    @Override
    public Optional<BinaryFacts> binary(LinuxPath path) throws GatewayException {
        return recorder.ask(Question.of(place(), Question.BINARY, "path", path), Answers.BINARY,
                () -> inner.binary(path));
    }

    @Override
    public boolean replace(LinuxPath path, Optional<String> seenSha256, Optional<Blob> content, boolean asRoot)
            throws GatewayException {
        return recorder.ask(Question.replace(place(), path.toString(), seenSha256, content, asRoot),
                Answers.YES_OR_NO, () -> inner.replace(path, seenSha256, content, asRoot));
    }

    @Override
    public void close() {
        inner.close();
    }
}
