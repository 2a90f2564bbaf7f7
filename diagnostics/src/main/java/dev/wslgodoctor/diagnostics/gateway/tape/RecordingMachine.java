package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A machine that writes down every question and answer while it passes them on unchanged. What changes the machine is
 * noted as an act, which no replay repeats; content that is written and input of programs stand as their SHA-256.
 */
public final class RecordingMachine implements Machine {

    // a recording is at most half as large as what is read back
    private static final long MOST_CHARACTERS = Tape.MOST_CHARACTERS / 2;

    private final Machine machine;
    private final Recorder recorder;
    private final WindowsGateway windows;
    private final Optional<LauncherGateway> launcher;
    private final Map<DistroGateway, DistroGateway> distros = new ConcurrentHashMap<>();

    /** Records what is asked of this machine; closing closes it. */
    public RecordingMachine(Machine machine) {
        this(machine, MOST_CHARACTERS);
    }

    RecordingMachine(Machine machine, long mostCharacters) {
        this.machine = machine;
        this.recorder = new Recorder(mostCharacters);
        this.windows = new RecordingWindows(machine.windows(), recorder);
        this.launcher = machine.launcher().map(inner -> new RecordingLauncher(inner, recorder));
    }

    /**
     * Begins a scan: what is asked from now on belongs to it.
     *
     * @return its number, from 1
     */
    public int beginScan() {
        return recorder.beginScan();
    }

    /** Ends the scan: what is asked or done from now on, such as a repair, belongs to none (number 0). */
    public void endScan() {
        recorder.endScan();
    }

    /** What was recorded so far. */
    public Tape tape() {
        return new Tape(machine.stand(), machine.self(), machine.windows().present(), launcher.isPresent(),
                recorder.dropped(), recorder.entries());
    }

    @Override
    public Stand stand() {
        return machine.stand();
    }

    @Override
    public WindowsGateway windows() {
        return windows;
    }

    @Override
    public Optional<DistroChoice> self() {
        return machine.self();
    }

    @Override
    public Optional<LauncherGateway> launcher() {
        return launcher;
    }

    @Override
    public DistroGateway distro(DistroChoice choice, boolean mayStart) throws GatewayException {
        DistroGateway[] reached = new DistroGateway[1];
        recorder.ask(Question.reach(Place.distro(choice.name()), mayStart), Answers.YES_OR_NO, () -> {
            reached[0] = machine.distro(choice, mayStart);
            return true;
        });
        return distros.computeIfAbsent(reached[0], inner -> new RecordingDistro(inner, recorder));
    }

    @Override
    public void endShells() {
        machine.endShells();
    }

    @Override
    public void userVariableChanged(String name, Optional<String> text) {
        machine.userVariableChanged(name, text);
    }

    @Override
    public void close() {
        machine.close();
    }
}
