package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine whose answers a test sets. */
final class FakeMachine implements Machine, LauncherGateway {

    static final DistroChoice DEBIAN = new DistroChoice("Debian", Optional.of("{1}"), true);

    static final List<Trouble> TROUBLES = List.of(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"),
            new Trouble.Denied("no"), new Trouble.Missing("gone"), new Trouble.Unreadable("odd \"中文\"\n"),
            new Trouble.NotRunning("stopped"), new Trouble.LauncherRefused("Wsl/Service/E_FAIL", "refused"),
            new Trouble.NotChosen("pid", "none"), new Trouble.Cancelled("cancelled"), new Trouble.Bug("ours"));

    final DistroGateway distro = new Distro("Debian");
    final WindowsGateway windows = new Windows();
    volatile String content = "[boot]\nsystemd=true\n";
    volatile List<String> names = List.of("a", "b");
    volatile Optional<Trouble> trouble = Optional.empty();
    volatile Output output;
    volatile boolean windowsPresent = true;

    @Override
    public Stand stand() {
        return Stand.WINDOWS;
    }

    @Override
    public WindowsGateway windows() {
        return windows;
    }

    @Override
    public Optional<DistroChoice> self() {
        return Optional.empty();
    }

    @Override
    public Optional<LauncherGateway> launcher() {
        return Optional.of(this);
    }

    @Override
    public Output speak(Command arguments) {
        return said(arguments);
    }

    @Override
    public DistroGateway distro(DistroChoice choice, boolean mayStart) {
        return choice.name().equals("Debian") ? distro : new Distro(choice.name());
    }

    @Override
    public void close() {
        // holds nothing
    }

    private Output said(Command command) {
        return output != null ? output : new Output(command.argv().size(), Blob.of(command.asRoot() ? "root" : "dev"),
                Blob.of(String.join("|", command.argv())), false);
    }

    private <T> T unlessTrouble(T answer) throws GatewayException {
        if (trouble.isPresent()) {
            throw new GatewayException(trouble.get());
        }
        return answer;
    }

    private final class Distro implements DistroGateway {

        private final String name;

        Distro(String name) {
            this.name = name;
        }

        @Override
        public Place place() {
            return Place.distro(name);
        }

        @Override
        public Output run(Command command) throws GatewayException {
            return unlessTrouble(said(command));
        }

        @Override
        public LiveProcess start(Command command) {
            return null;
        }

        @Override
        public Optional<Blob> read(LinuxPath path, int limit) throws GatewayException {
            return unlessTrouble(path.name().equals("none") ? Optional.empty() : Optional.of(Blob.of(content)));
        }

        @Override
        public Optional<Blob> readAsRoot(LinuxPath path, int limit) throws GatewayException {
            return unlessTrouble(Optional.of(Blob.of("root " + content)));
        }

        @Override
        public Optional<FileStatus> status(LinuxPath path) {
            return Optional.of(new FileStatus(FileStatus.Kind.FILE, 12, 0644, 1000));
        }

        @Override
        public Optional<List<String>> list(LinuxPath folder) {
            return Optional.of(names);
        }

        @Override
        public boolean replace(LinuxPath path, Optional<String> seen, Optional<Blob> written, boolean asRoot) {
            return true;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private final class Windows implements WindowsGateway {

        @Override
        public boolean present() {
            return windowsPresent;
        }

        @Override
        public Output run(Command command) {
            return said(command);
        }

        @Override
        public Optional<Blob> read(WindowsPath path, int limit) {
            return Optional.of(Blob.of(content));
        }

        @Override
        public Optional<FileStatus> status(WindowsPath path) {
            return Optional.of(new FileStatus(FileStatus.Kind.OTHER, 0, -1, -1));
        }

        @Override
        public Optional<List<String>> list(WindowsPath folder) {
            return Optional.of(List.of());
        }

        @Override
        public boolean replace(WindowsPath path, Optional<String> seen, Optional<Blob> written) {
            return true;
        }

        @Override
        public Optional<RegistryKey> registry(Hive hive, String path) {
            return path.equals("none") ? Optional.empty() : Optional.of(new RegistryKey(Map.of("",
                    new RegistryValue.Text("default"), "Größe", new RegistryValue.Number(-1),
                    "text", new RegistryValue.Text("C:\\张 伟"), "many", new RegistryValue.Texts(List.of("a", "")),
                    "other", new RegistryValue.Other(3, 10)), List.of("{1}", "{2}")));
        }

        @Override
        public Optional<String> service(String name) {
            return Optional.of("running");
        }

        @Override
        public Optional<WindowsPath> folder(KnownFolder folder) {
            return Optional.of(WindowsPath.of("C:\\Users\\张 伟"));
        }

        @Override
        public Optional<String> environment(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> memory(Memory which) {
            return Optional.of(which == Memory.TOTAL ? 17_000_000_000L : 1L);
        }

        @Override
        public Optional<Long> freeBytes(WindowsPath path) {
            return Optional.of(5L);
        }

        @Override
        public Optional<Long> seconds() {
            return Optional.of(1_700_000_000L);
        }

        @Override
        public Optional<List<Adapter>> adapters() {
            return Optional.of(List.of(new Adapter("VPN", 1400, true), new Adapter("LAN", 1500, false)));
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
