package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.MachineOptions;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.gateway.wsl.Launcher;
import dev.wslgodoctor.diagnostics.gateway.wsl.WslMachine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Decides once how we stand to the machine; nothing else asks which operating system it is on. */
public final class Wiring {

    private Wiring() {
    }

    /** The machine to examine. */
    public static Machine machine(MachineOptions options) {
        if (options.wsl().isPresent()) {
            return new WslMachine(new Launcher(options.wsl().get(), Map.of()), new AbsentWindows(), options.timeout());
        }
        return local();
    }

    private static Machine local() {
        boolean wsl = osRelease().toLowerCase(java.util.Locale.ROOT).contains("microsoft");
        String name = Optional.ofNullable(System.getenv("WSL_DISTRO_NAME")).orElse("this-machine");
        return new LocalMachine(wsl ? Machine.Stand.INSIDE_WSL : Machine.Stand.PLAIN_LINUX, name, new AbsentWindows());
    }

    private static String osRelease() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/osrelease"));
        } catch (IOException e) {
            return "";
        }
    }

    /** A case about this machine. */
    public static Case caseOf(Machine machine, Choice choice, Consent consent) {
        return new Case(machine, choice, consent, Clock.systemUTC());
    }
}
