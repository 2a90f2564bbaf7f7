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

/** Answers for a distro from a recording. */
record TapeDistro(Place place, Replay replay) implements DistroGateway {

    @Override
    public Output run(Command command) throws GatewayException {
        return replay.ask(Question.run(place, command), Answers.OUTPUT, command);
    }

    @Override
    public LiveProcess start(Command command) throws GatewayException {
        throw Replay.denied();
    }

    @Override
    public Optional<Blob> read(LinuxPath path, int limit) throws GatewayException {
        return replay.content(Question.read(path, limit, false, place), limit);
    }

    @Override
    public Optional<Blob> readAsRoot(LinuxPath path, int limit) throws GatewayException {
        return replay.content(Question.read(path, limit, true, place), limit);
    }

    @Override
    public Optional<String> readText(LinuxPath path) throws GatewayException {
        return read(path, Command.LIMIT).map(Blob::text);
    }

    @Override
    public Optional<FileStatus> status(LinuxPath path) throws GatewayException {
        return replay.ask(Question.of(place, Question.STATUS, "path", path), Answers.STATUS);
    }

    @Override
    public Optional<List<String>> list(LinuxPath folder) throws GatewayException {
        return replay.ask(Question.of(place, Question.LIST, "path", folder), Answers.NAMES);
    }

    @Override
    public Optional<BinaryFacts> binary(LinuxPath path) throws GatewayException {
        return replay.ask(Question.of(place, Question.BINARY, "path", path), Answers.BINARY);
    }

    @Override
    public boolean replace(LinuxPath path, Optional<String> seenSha256, Optional<Blob> content, boolean asRoot)
            throws GatewayException {
        throw Replay.denied();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
