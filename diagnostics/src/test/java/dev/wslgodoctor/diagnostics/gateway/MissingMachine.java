package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.List;
import java.util.Optional;

/** A machine on which nothing answers, or only the launcher: every other question to it ends in Missing. */
public final class MissingMachine implements Machine {

    private final Stand stand;
    private final LauncherGateway launcher;

    private MissingMachine(Stand stand, LauncherGateway launcher) {
        this.stand = stand;
        this.launcher = launcher;
    }

    /** With a launcher and distros behind it. */
    public static MissingMachine onWindows() {
        return new MissingMachine(Stand.WINDOWS, arguments -> {
            throw missing();
        });
    }

    /** With a launcher that lists no distro. */
    public static MissingMachine withoutDistro() {
        return new MissingMachine(Stand.WINDOWS, arguments -> new Output(
                arguments.argv().equals(List.of("-l", "-q")) ? 0 : -1, Blob.EMPTY, Blob.EMPTY, false));
    }

    /** The distro is the machine itself. */
    public static MissingMachine onLinux() {
        return new MissingMachine(Stand.INSIDE_WSL, null);
    }

    private static GatewayException missing() {
        return new GatewayException(new Trouble.Missing("nothing answers here"));
    }

    @Override
    public Stand stand() {
        return stand;
    }

    @Override
    public WindowsGateway windows() {
        return new MissingWindows();
    }

    @Override
    public Optional<DistroChoice> self() {
        return stand == Stand.WINDOWS ? Optional.empty()
                : Optional.of(new DistroChoice("Ubuntu", Optional.empty(), true));
    }

    @Override
    public Optional<LauncherGateway> launcher() {
        return Optional.ofNullable(launcher);
    }

    @Override
    public DistroGateway distro(DistroChoice choice, boolean mayStart) {
        return new MissingDistro();
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static final class MissingDistro implements DistroGateway {

        @Override
        public Place place() {
            return Place.distro("Ubuntu");
        }

        @Override
        public Output run(Command command) throws GatewayException {
            throw missing();
        }

        @Override
        public LiveProcess start(Command command) throws GatewayException {
            throw missing();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private static final class MissingWindows implements WindowsGateway {

        @Override
        public boolean present() {
            return true;
        }

        @Override
        public Output run(Command command) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<Blob> read(WindowsPath path, int limit) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<FileStatus> status(WindowsPath path) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<List<String>> list(WindowsPath folder) throws GatewayException {
            throw missing();
        }

        @Override
        public boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content)
                throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<RegistryKey> registry(Hive hive, String path) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<String> service(String name) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<WindowsPath> folder(KnownFolder folder) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<String> environment(String name) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<Long> memory(Memory which) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<Long> freeBytes(WindowsPath path) throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<Long> seconds() throws GatewayException {
            throw missing();
        }

        @Override
        public Optional<List<Adapter>> adapters() throws GatewayException {
            throw missing();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
