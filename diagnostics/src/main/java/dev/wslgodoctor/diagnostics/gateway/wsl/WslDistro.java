package dev.wslgodoctor.diagnostics.gateway.wsl;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** A distro behind wsl.exe. */
final class WslDistro implements DistroGateway {

    // a running distro answers in well under a second; starting one can take boot, systemd and OOBE
    // (facts: kernelBootTimeout 30 s + distributionStartTimeout 60 s + initTimeout 10 s, wsl.md section 2.2)
    static final Duration START_RUNNING = Duration.ofSeconds(20);
    static final Duration START_COLD = Duration.ofSeconds(120);
    static final Duration IDLE = Duration.ofSeconds(30);

    // only for the benchmark: what the resident shells save
    private static final boolean ONE_CALL_PER_QUESTION = Boolean.getBoolean("wslgodoctor.oneCallPerQuestion");

    private final Launcher launcher;
    private final Machine.DistroChoice distro;
    private final Duration startDeadline;
    private final ShellPool developer;
    private final ShellPool root;

    WslDistro(Launcher launcher, Machine.DistroChoice distro, Duration startDeadline,
            ScheduledExecutorService clock) {
        this.launcher = launcher;
        this.distro = distro;
        this.startDeadline = startDeadline;
        this.developer = new ShellPool(() -> openShell(false), clock, IDLE);
        this.root = new ShellPool(() -> openShell(true), clock, IDLE);
    }

    private ResidentShell openShell(boolean asRoot) throws GatewayException {
        List<String> arguments = entry(asRoot);
        arguments.addAll(List.of("--cd", "/", "-e", "/bin/sh", "-s"));
        return ResidentShell.open(launcher.start(arguments), distro.name() + (asRoot ? " (root)" : ""),
                startDeadline);
    }

    // wsl.exe splits its raw command line at spaces and knows no quotes for -d (microsoft/WSL
    // src/windows/common/helpers.cpp ParseArgument): an old name with a space is reached by its GUID only
    private List<String> entry(boolean asRoot) {
        List<String> arguments = new ArrayList<>();
        if (distro.name().indexOf(' ') >= 0 && distro.guid().isPresent()) {
            arguments.addAll(List.of("--distribution-id", distro.guid().get()));
        } else {
            arguments.addAll(List.of("-d", distro.name()));
        }
        if (asRoot) {
            arguments.addAll(List.of("-u", "root"));
        }
        return arguments;
    }

    @Override
    public Place place() {
        return Place.distro(distro.name());
    }

    @Override
    public Output run(Command command) throws GatewayException {
        if (ONE_CALL_PER_QUESTION) {
            try (ResidentShell shell = openShell(command.asRoot())) {
                return shell.run(command);
            }
        }
        return (command.asRoot() ? root : developer).run(command);
    }

    @Override
    public LiveProcess start(Command command) throws GatewayException {
        List<String> arguments = entry(command.asRoot());
        arguments.addAll(List.of("--cd", command.workingFolder().orElse("/"), "-e"));
        arguments.addAll(command.argv());
        return launcher.start(arguments);
    }

    /** Ends the shells; the next question opens new ones. */
    void endShells() {
        developer.endShells();
        root.endShells();
    }

    @Override
    public void close() {
        developer.close();
        root.close();
    }
}
