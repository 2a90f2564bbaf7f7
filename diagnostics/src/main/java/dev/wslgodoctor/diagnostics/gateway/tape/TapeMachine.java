package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import java.util.Optional;

/**
 * A machine that answers from one scan of a recording and touches nothing. What was not asked in that scan is Missing
 * ("not on tape"), so that an old recording judged by a new version is undetermined and not wrong; whatever would
 * change something is Denied.
 */
public final class TapeMachine implements Machine {

    private final Tape tape;
    private final Replay replay;

    /**
     * @param scan the scan to answer; the newest is {@link Tape#lastScan()}
     */
    public TapeMachine(Tape tape, int scan) {
        this.tape = tape;
        this.replay = new Replay(tape, scan);
    }

    /** Answers the newest scan. */
    public TapeMachine(Tape tape) {
        this(tape, tape.lastScan());
    }

    @Override
    public Stand stand() {
        return tape.stand();
    }

    @Override
    public WindowsGateway windows() {
        // without Windows every question was answered the same way, so the new ones of later versions are too
        return tape.windows() ? new TapeWindows(true, replay) : new AbsentWindows();
    }

    @Override
    public Optional<DistroChoice> self() {
        return tape.self();
    }

    @Override
    public Optional<LauncherGateway> launcher() {
        return tape.launcher() ? Optional.of(command ->
                replay.ask(Question.speak(command), Answers.OUTPUT, command)) : Optional.empty();
    }

    @Override
    public DistroGateway distro(DistroChoice choice, boolean mayStart) throws GatewayException {
        Place place = Place.distro(choice.name());
        if (!replay.knows(place)) {
            throw new GatewayException(new Trouble.Missing("not on tape: " + place));
        }
        replay.ask(Question.reach(place, mayStart), Answers.YES_OR_NO);
        return new TapeDistro(place, replay);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
