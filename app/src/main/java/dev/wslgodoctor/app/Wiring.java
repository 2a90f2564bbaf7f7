package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.MachineOptions;
import dev.wslgodoctor.app.cli.UsageException;
import dev.wslgodoctor.app.life.UserFolders;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.local.InteropWindows;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.gateway.windows.NativeWindows;
import dev.wslgodoctor.diagnostics.gateway.windows.WslExe;
import dev.wslgodoctor.diagnostics.gateway.world.WorldException;
import dev.wslgodoctor.diagnostics.gateway.world.WorldMachine;
import dev.wslgodoctor.diagnostics.gateway.wsl.Launcher;
import dev.wslgodoctor.diagnostics.gateway.wsl.WslMachine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.repair.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides once how we stand to the machine; nothing else asks which operating system it is on. */
public final class Wiring {

    private Wiring() {
    }

    /**
     * The machine to examine.
     *
     * @throws UsageException if a world was named that cannot be used
     */
    public static Machine machine(MachineOptions options) {
        if (options.world().isPresent()) {
            return world(options.world().get(), options);
        }
        if (onWindows()) {
            WindowsGateway windows = new NativeWindows();
            String launcher = options.wsl().orElseGet(() ->
                    WslExe.toStart(windows, System.getenv("PROCESSOR_ARCHITEW6432") != null));
            return new WslMachine(new Launcher(launcher, Map.of()), windows, options.timeout());
        }
        if (options.wsl().isPresent()) {
            return new WslMachine(new Launcher(options.wsl().get(), Map.of()),
                    insideWsl() ? interopOrNone() : new AbsentWindows(), options.timeout());
        }
        return local();
    }

    private static Machine world(String folder, MachineOptions options) {
        String lab = System.getProperty("wslgodoctor.lab");
        if (lab == null) {
            throw new UsageException("error.no-world-here", Map.of());
        }
        try {
            return WorldMachine.of(Path.of(lab), Path.of(folder), options.timeout());
        } catch (WorldException | InvalidPathException e) {
            throw new UsageException("error.world", Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    private static Machine local() {
        boolean wsl = insideWsl();
        String name = Optional.ofNullable(System.getenv("WSL_DISTRO_NAME")).orElse(Machine.THIS_MACHINE);
        WindowsGateway windows = wsl ? interopOrNone() : new AbsentWindows();
        return new LocalMachine(wsl ? Machine.Stand.INSIDE_WSL : Machine.Stand.PLAIN_LINUX, name, windows);
    }

    private static WindowsGateway interopOrNone() {
        return InteropWindows.find().map(WindowsGateway.class::cast).orElseGet(AbsentWindows::new);
    }

    private static boolean insideWsl() {
        return osRelease().toLowerCase(Locale.ROOT).contains("microsoft");
    }

    private static String osRelease() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/osrelease"));
        } catch (IOException e) {
            return "";
        }
    }

    /** Where the repairs of this machine are written down; a world has a journal of its own. */
    public static Journal journal(MachineOptions options) {
        return new Journal(UserFolders.here().state()
                .resolve(options.world().map(Wiring::worldJournal).orElse("journal")));
    }

    private static String worldJournal(String world) {
        Path folder = Path.of(world).toAbsolutePath().normalize();
        return "world-journals/" + folder.getFileName() + "-" + Integer.toHexString(folder.toString().hashCode());
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** A case about this machine. */
    public static Case caseOf(Machine machine, Choice choice, Consent consent) {
        return new Case(machine, choice, consent, Clock.systemUTC());
    }
}
