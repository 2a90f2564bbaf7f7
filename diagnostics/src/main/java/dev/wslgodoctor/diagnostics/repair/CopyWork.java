package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.DistroTrees;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.StampedFiles;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copying a folder inside a distro. The copy is made under a working name, compared with its source by the hashes of
 * all files, written down, and only then given its name.
 */
final class CopyWork {

    /** Keeps the list of the copy in the journal before the copy gets its name. */
    interface Keep {
        Trace.Tree keep(Trace.Tree trace, Blob manifest) throws Stopped;
    }

    private static final SecureRandom RANDOM = new SecureRandom();
    // names, folders and rounding to blocks take room besides the bytes of files
    private static final long ROOM_BESIDES = 16 << 20;

    private final Places places;

    CopyWork(Places places) {
        this.places = places;
    }

    PreviewStep.CopyStep show(Action.CopyTree action) throws GatewayException {
        DistroGateway distro = places.distro(action.at());
        DistroTrees.Measure measure = DistroTrees.measure(distro, action.from(), action.to());
        boolean there = DistroTrees.ground(distro, action.to()).there();
        return new PreviewStep.CopyStep(action, new PreviewStep.TreeSize(measure.files(), measure.bytes(),
                measure.folders(), measure.links(), measure.others()), measure.free(), there);
    }

    /** What stands in the way of a copy: folders that lie in each other, something at the target, no room. */
    static Optional<Outcome.Refused> obstacle(PreviewStep.CopyStep step) {
        Action.CopyTree action = step.action();
        if (step.targetExists()) {
            return Optional.of(new Outcome.Refused(Outcome.Why.TARGET_EXISTS, action.to().toString()));
        }
        if (action.to().startsWith(action.from()) || action.from().startsWith(action.to())) {
            return Optional.of(new Outcome.Refused(Outcome.Why.FAILED,
                    action.to() + " and " + action.from() + " lie in each other"));
        }
        return fits(step) ? Optional.empty() : Optional.of(new Outcome.Refused(Outcome.Why.NO_SPACE, action.to()
                + " needs " + step.size().bytes() + " bytes, and " + step.free() + " are free"));
    }

    /** Whether a copy of this size fits, with some room for what a file system needs besides. */
    private static boolean fits(PreviewStep.CopyStep step) {
        long entries = step.size().files() + step.size().folders() + step.size().links();
        return step.size().bytes() + entries * 4096 + ROOM_BESIDES <= step.free();
    }

    Trace.Tree intend(Action.CopyTree action) throws GatewayException {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        List<String> missing = DistroTrees.ground(places.distro(action.at()), action.to()).missingFolders();
        return new Trace.Tree(action.at(), action.from(), action.to(),
                DistroTrees.working(action.to(), HexFormat.of().formatHex(random)), Optional.empty(), missing);
    }

    Trace.Tree act(Trace.Tree trace, Keep keep, Consumer<RepairEvent.Phase> phase) throws GatewayException, Stopped {
        DistroGateway distro = places.distro(trace.at());
        phase.accept(RepairEvent.Phase.COPYING);
        DistroTrees.copy(distro, trace.from(), trace.working());
        phase.accept(RepairEvent.Phase.COMPARING);
        Manifest copy = Manifest.parse(DistroTrees.list(distro, trace.working()));
        var difference = Manifest.parse(DistroTrees.list(distro, trace.from())).differsAt(copy);
        if (difference.isPresent()) {
            throw new Stopped(Outcome.Why.FAILED, "the copy differs from its source, or the source changed meanwhile: "
                    + difference.get());
        }
        Trace.Tree listed = keep.keep(trace, copy.toBlob());
        phase.accept(RepairEvent.Phase.PLACING);
        if (!DistroTrees.place(distro, trace.working(), trace.to())) {
            throw new Stopped(Outcome.Why.TARGET_EXISTS, trace.to().toString());
        }
        return listed;
    }

    /** @param kept the list of the copy; empty if the step did not come so far */
    Standing standing(Trace.Tree trace, Optional<Blob> kept) throws GatewayException {
        DistroGateway distro = places.distro(trace.at());
        if (DistroTrees.ground(distro, trace.working()).there()) {
            // not placed yet, or withdrawn already: what stands at the target is somebody else's
            return Standing.AS_LEFT;
        }
        if (kept.isEmpty() || !DistroTrees.ground(distro, trace.to()).there()) {
            return Standing.AS_BEFORE;
        }
        Manifest now = Manifest.parse(DistroTrees.list(distro, trace.to()));
        return Manifest.parse(kept.get()).differsAt(now)
                .map(name -> Standing.drifted(trace.to().resolve(name).toString())).orElse(Standing.AS_LEFT);
    }

    /** Only for a trace that stands as it was left. */
    void takeBack(Trace.Tree trace) throws GatewayException {
        DistroGateway distro = places.distro(trace.at());
        if (!DistroTrees.ground(distro, trace.working()).there()) {
            DistroTrees.withdraw(distro, trace.to(), trace.working());
        }
        DistroTrees.discard(distro, trace.working());
    }

    void tidy(Trace.Tree trace) throws GatewayException {
        if (!trace.madeFolders().isEmpty()) {
            StampedFiles.removeEmpty(places.distro(trace.at()),
                    trace.madeFolders(), false);
        }
    }
}
