package dev.wslgodoctor.diagnostics.gateway.wsl;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A Windows machine whose distros are reached through wsl.exe. */
public final class WslMachine implements Machine {

    private final Launcher launcher;
    private final WindowsGateway windows;
    private final Optional<Duration> startDeadline;
    private final Map<String, WslDistro> distros = new ConcurrentHashMap<>();
    private final Queue<WslDistro> ended = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "idle shells");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param startDeadline how long a distro may take until its shell answers, and the launcher itself; empty means
     *                      20 s for a running distro, 120 s for one that starts first, and for the launcher what each
     *                      question says
     */
    public WslMachine(Launcher launcher, WindowsGateway windows, Optional<Duration> startDeadline) {
        this.launcher = launcher;
        this.windows = windows;
        this.startDeadline = startDeadline;
    }

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
        return Optional.of(startDeadline.<LauncherGateway>map(limit -> words -> launcher.speak(
                words.deadline().compareTo(limit) > 0 ? words.within(limit) : words)).orElse(launcher));
    }

    @Override
    public DistroGateway distro(DistroChoice choice, boolean mayStart) throws GatewayException {
        if (!choice.running() && !mayStart && !distros.containsKey(choice.name())) {
            throw new GatewayException(new Trouble.NotRunning(choice.name() + " is stopped"));
        }
        return distros.computeIfAbsent(choice.name(), name -> new WslDistro(launcher, choice,
                startDeadline.orElse(choice.running() ? WslDistro.START_RUNNING : WslDistro.START_COLD), clock));
    }

    @Override
    public void endShells() {
        // a distro that was restarted needs the time of a cold start, so it is reached anew
        distros.values().forEach(distro -> {
            distro.endShells();
            ended.add(distro);
        });
        distros.clear();
    }

    @Override
    public void userVariableChanged(String name, Optional<String> text) {
        launcher.passOn(name, text.orElse(""));
        endShells();
    }

    @Override
    public void close() {
        distros.values().forEach(WslDistro::close);
        ended.forEach(WslDistro::close);
        clock.shutdownNow();
        windows.close();
    }
}
