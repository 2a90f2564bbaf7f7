package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import java.time.Clock;

/**
 * The whole input of a run.
 *
 * @param machine the gateways
 * @param choice  what the user chose
 * @param consent what the user allowed
 * @param clock   the time of the machine that runs the program
 */
public record Case(Machine machine, Choice choice, Consent consent, Clock clock) {

    /** The Windows side. */
    public WindowsGateway windows() {
        return machine.windows();
    }

    /**
     * The chosen distro.
     *
     * @param earlier tells which distro is chosen
     * @throws GatewayException if it cannot be reached
     */
    public DistroGateway distro(Facts earlier) throws GatewayException {
        return machine.distro(earlier.need(WslProbes.DISTRO), consent.startDistro());
    }

    /** The same case on another machine, for example one that is asked with more patience. */
    public Case on(Machine other) {
        return new Case(other, choice, consent, clock);
    }

    /** The same case with another choice, for example after the project was moved. */
    public Case with(Choice other) {
        return new Case(machine, other, consent, clock);
    }
}
