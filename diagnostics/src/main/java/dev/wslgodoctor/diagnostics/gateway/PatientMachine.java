package dev.wslgodoctor.diagnostics.gateway;

import java.time.Duration;
import java.util.Optional;

/** The same machine, asked with more patience: no command of a distro ends before this time because of its deadline. */
public final class PatientMachine implements Machine {

    private final Machine machine;
    private final Duration least;

    /**
     * The same machine.
     *
     * @param least the shortest deadline of a command from now on
     */
    public PatientMachine(Machine machine, Duration least) {
        this.machine = machine;
        this.least = least;
    }

    @Override
    public Stand stand() {
        return machine.stand();
    }

    @Override
    public WindowsGateway windows() {
        return machine.windows();
    }

    @Override
    public Optional<DistroChoice> self() {
        return machine.self();
    }

    @Override
    public Optional<LauncherGateway> launcher() {
        return machine.launcher();
    }

    @Override
    public DistroGateway distro(DistroChoice choice, boolean mayStart) throws GatewayException {
        return new PatientDistro(machine.distro(choice, mayStart), least);
    }

    @Override
    public void endShells() {
        machine.endShells();
    }

    @Override
    public void userVariableChanged(String name, Optional<String> text) {
        machine.userVariableChanged(name, text);
    }

    /** Closes nothing: the machine belongs to whoever made it. */
    @Override
    public void close() {
        // the shells are still needed by the other questions
    }

    private record PatientDistro(DistroGateway distro, Duration least) implements DistroGateway {

        private Command patient(Command command) {
            return command.deadline().compareTo(least) >= 0 ? command : command.within(least);
        }

        @Override
        public Place place() {
            return distro.place();
        }

        @Override
        public Output run(Command command) throws GatewayException {
            return distro.run(patient(command));
        }

        @Override
        public LiveProcess start(Command command) throws GatewayException {
            return distro.start(patient(command));
        }

        @Override
        public void close() {
            // as above
        }
    }
}
