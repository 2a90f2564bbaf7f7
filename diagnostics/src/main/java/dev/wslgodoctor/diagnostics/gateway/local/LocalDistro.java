package dev.wslgodoctor.diagnostics.gateway.local;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.Optional;

/** The Linux machine that this program runs on, examined as if it were the distro. */
final class LocalDistro implements DistroGateway {

    // every cause has its thread; this machine must not run as many programs at once
    private static final int AT_ONCE = 6;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Place place;
    private Boolean isRoot;

    LocalDistro(String name) {
        this.place = Place.distro(name);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Output run(Command command) throws GatewayException {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayException(new Trouble.Cancelled("waiting to run " + command.argv().getFirst()), e);
        }
        try {
            return program(command).run(command.input(), command.deadline(), command.limit());
        } finally {
            turns.release();
        }
    }

    @Override
    public LiveProcess start(Command command) throws GatewayException {
        return program(command).start();
    }

    /** Without a process per piece; where Java cannot name the file in its locale, as any other distro does it. */
    @Override
    public Optional<BinaryFacts> binary(LinuxPath path) throws GatewayException {
        Optional<BinaryFacts> near = LocalBinary.read(path);
        return near.isPresent() ? near : DistroGateway.super.binary(path);
    }

    private Program program(Command command) throws GatewayException {
        if (command.asRoot() && !runsAsRoot()) {
            // sudo would ask for a password on a terminal that is not ours
            throw new GatewayException(new Trouble.Denied("this needs root, and the program does not run as root"));
        }
        return Program.of(command.argv()).in(new File(command.workingFolder().orElse("/")));
    }

    private synchronized boolean runsAsRoot() throws GatewayException {
        if (isRoot == null) {
            Output id = Program.of(List.of("id", "-u")).run(Blob.EMPTY, Duration.ofSeconds(5), 100);
            isRoot = id.text().strip().equals("0");
        }
        return isRoot;
    }

    @Override
    public void close() {
        // every command ended with its answer
    }
}
