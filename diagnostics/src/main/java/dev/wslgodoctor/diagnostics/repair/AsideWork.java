package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.DistroTrees;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.util.Optional;

/** Giving the original of a copied folder another name; it is the very thing that was copied, or it stays. */
final class AsideWork {

    private final Places places;
    private final Journal journal;

    AsideWork(Places places, Journal journal) {
        this.places = places;
        this.journal = journal;
    }

    PreviewStep.AsideStep show(Action.MoveAside action) throws GatewayException {
        return new PreviewStep.AsideStep(action, difference(action));
    }

    Optional<Outcome.Refused> obstacle(PreviewStep.AsideStep step) throws GatewayException {
        Action.MoveAside action = step.action();
        if (step.differs().isPresent()) {
            return Optional.of(new Outcome.Refused(Outcome.Why.DRIFTED, step.differs().get()));
        }
        return isThere(action.at(), action.to())
                ? Optional.of(new Outcome.Refused(Outcome.Why.TARGET_EXISTS, action.to().toString()))
                : Optional.empty();
    }

    // every file of the original is read again: what nobody compared is not put out of sight
    private Optional<String> difference(Action.MoveAside action) throws GatewayException {
        if (!isThere(action.at(), action.from())) {
            return Optional.of(action.from().toString());
        }
        if (!isThere(action.at(), action.copy())) {
            return Optional.of(action.copy().toString());
        }
        DistroGateway distro = places.distro(action.at());
        Manifest then = Manifest.parse(manifest(action));
        return then.differsAt(Manifest.parse(DistroTrees.list(distro, action.from())).without(action.without()))
                .map(name -> action.from().resolve(name).toString());
    }

    private Blob manifest(Action.MoveAside action) throws GatewayException {
        try {
            return journal.kept(action.manifest()).orElseThrow(() -> new GatewayException(
                    new Trouble.Missing("the list of the copy is not in the journal any more")));
        } catch (IOException e) {
            throw new GatewayException(new Trouble.Unreadable("the journal: " + e.getMessage()), e);
        }
    }

    private boolean isThere(Place at, LinuxPath path) throws GatewayException {
        return DistroTrees.ground(places.distro(at), path).there();
    }

    void act(Action.MoveAside action) throws GatewayException, Stopped {
        rename(action.at(), action.from(), action.to());
    }

    private void rename(Place at, LinuxPath from, LinuxPath to)
            throws GatewayException, Stopped {
        if (!DistroTrees.place(places.distro(at), from, to)) {
            throw new Stopped(Outcome.Why.TARGET_EXISTS, to.toString());
        }
    }

    Standing standing(Trace.Aside trace) throws GatewayException {
        boolean old = isThere(trace.at(), trace.from());
        boolean aside = isThere(trace.at(), trace.to());
        if (old == aside) {
            return Standing.drifted((old ? trace.from() : trace.to()).toString());
        }
        return old ? Standing.AS_BEFORE : Standing.AS_LEFT;
    }

    void takeBack(Trace.Aside trace) throws GatewayException, Stopped {
        rename(trace.at(), trace.to(), trace.from());
    }
}
