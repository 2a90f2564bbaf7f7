package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroCopies;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.DistroTrees;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.GitTrees;
import dev.wslgodoctor.diagnostics.gateway.StampedFiles;
import dev.wslgodoctor.diagnostics.gateway.TreeEntry;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copying a folder inside a distro. The copy is made under a working name, compared with its source by the hashes of
 * all files, written down, and only then given its name.
 */
final class CopyWork {

    /** What a copy tells and keeps while it goes on. */
    interface Keep extends TreeCopy.Witness {

        /** Keeps the list of the copy in the journal before the copy gets its name. */
        Trace.Tree keep(Trace.Tree trace, Blob manifest) throws Stopped;

        /** Another part of the copy begins. */
        void phase(RepairEvent.Phase phase);
    }

    /**
     * A copy that was broken off.
     *
     * @param trace   as it was written down
     * @param batches what of it is complete; empty if nothing is known to be
     */
    record Leftover(Trace.Tree trace, Blob batches) { }

    private static final SecureRandom RANDOM = new SecureRandom();
    // names, folders and rounding to blocks take room besides the bytes of files
    private static final long ROOM_BESIDES = 16 << 20;

    private final Places places;
    // what was listed right before the act is not listed again for it: each look at a Windows drive costs
    private final Map<Action.CopyTree, Optional<List<TreeEntry>>> listed = new HashMap<>();

    CopyWork(Places places) {
        this.places = places;
    }

    /** @param shown whether a person will read it: then the folder is looked at closely */
    PreviewStep.CopyStep show(Action.CopyTree action, boolean shown, boolean goesOn) throws GatewayException {
        DistroGateway distro = places.distro(action.at());
        boolean there = DistroTrees.ground(distro, action.to()).there();
        Optional<List<TreeEntry>> entries = DistroCopies.entries(distro, action.from());
        listed.put(action, entries);
        // what is left out needs no room
        DistroTrees.Measure measure = entries.isPresent()
                ? DistroCopies.measure(wanted(action, entries.get()), DistroTrees.free(distro, action.to()))
                : DistroTrees.measure(distro, action.from(), action.to());
        return new PreviewStep.CopyStep(action, new PreviewStep.TreeSize(measure.files(), measure.bytes(),
                measure.folders(), measure.links(), measure.others()), measure.free(), there,
                shown ? CopyFacts.of(distro, action, entries, goesOn) : List.of(),
                shown ? entries.map(CopyFacts::madeAnew).orElse(List.of()) : List.of());
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

    Trace.Tree intend(Action.CopyTree action, Optional<Leftover> leftover) throws GatewayException {
        if (leftover.isPresent()) {
            return leftover.get().trace();
        }
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        List<String> missing = DistroTrees.ground(places.distro(action.at()), action.to()).missingFolders();
        return new Trace.Tree(action.at(), action.from(), action.to(),
                DistroTrees.working(action.to(), HexFormat.of().formatHex(random)), Optional.empty(), missing);
    }

    /** Whether this broken-off copy is one of the same folder to the same place, and its working folder is there. */
    boolean goesOn(Action.CopyTree action, Trace.Tree trace) throws GatewayException {
        return trace.at().equals(action.at()) && trace.from().equals(action.from()) && trace.to().equals(action.to())
                && trace.manifest().isEmpty()
                && DistroTrees.ground(places.distro(action.at()), trace.working()).there();
    }

    /** Whether the working folder of a copy is there: the copy is not placed yet. */
    boolean isBegun(Trace.Tree trace) throws GatewayException {
        return DistroTrees.ground(places.distro(trace.at()), trace.working()).there();
    }

    Trace.Tree act(Action.CopyTree action, Trace.Tree trace, Optional<Leftover> leftover, Keep keep)
            throws GatewayException, Stopped {
        DistroGateway distro = places.distro(trace.at());
        keep.phase(RepairEvent.Phase.COPYING);
        Optional<List<TreeEntry>> entries = listed.containsKey(action) ? listed.get(action)
                : DistroCopies.entries(distro, action.from());
        Optional<List<TreeEntry>> source = entries.map(all -> copied(action, all));
        if (source.isPresent()) {
            new TreeCopy(distro, trace.from(), trace.working(), source.get(),
                    leftover.map(Leftover::batches).orElse(Blob.EMPTY), keep).fill(leftover.isPresent());
        } else {
            copyWithFewTools(distro, action, trace, leftover.isPresent());
        }
        keep.phase(RepairEvent.Phase.COMPARING);
        Manifest copy = Manifest.parse(DistroTrees.list(distro, trace.working()));
        Optional<String> difference = source.isPresent()
                ? difference(distro, action, trace, source.get(), copy)
                : Manifest.parse(DistroTrees.list(distro, trace.from())).without(action.without()).differsAt(copy);
        if (difference.isPresent()) {
            throw new Stopped(Outcome.Why.FAILED, "the copy differs from its source, or the source changed meanwhile: "
                    + difference.get());
        }
        agreeWithGit(distro, action, trace);
        Trace.Tree listed = keep.keep(trace, copy.toBlob());
        keep.phase(RepairEvent.Phase.PLACING);
        if (!DistroTrees.place(distro, trace.working(), trace.to())) {
            throw new Stopped(Outcome.Why.TARGET_EXISTS, trace.to().toString());
        }
        return listed;
    }

    /** What of the source is to be copied. */
    private static List<TreeEntry> copied(Action.CopyTree action, List<TreeEntry> all) {
        return wanted(action, all).stream().filter(TreeEntry::isCopied).toList();
    }

    private static List<TreeEntry> wanted(Action.CopyTree action, List<TreeEntry> all) {
        List<String> without = action.without().stream().map(TreeEntry::bytes).toList();
        return all.stream().filter(entry -> !entry.isWithin(without)).toList();
    }

    // one cp is all that a small distro offers: it cannot go on where it was, and tells nothing on its way
    private static void copyWithFewTools(DistroGateway distro, Action.CopyTree action, Trace.Tree trace,
            boolean there) throws GatewayException {
        if (there) {
            DistroTrees.discard(distro, trace.working());
        }
        DistroTrees.copy(distro, trace.from(), trace.working());
        DistroTrees.leaveOut(distro, trace.working(), action.without());
    }

    // the bytes were compared batch by batch; what remains is that nothing is missing or too much, and that nothing of
    // the source changed since it was read, not even with its time put back: that changes the time of the change
    private static Optional<String> difference(DistroGateway distro, Action.CopyTree action, Trace.Tree trace,
            List<TreeEntry> source, Manifest copy) throws GatewayException {
        List<TreeEntry> now = copied(action, DistroCopies.entries(distro, action.from()).orElse(List.of()));
        for (int i = 0; i < Math.max(source.size(), now.size()); i++) {
            if (i >= source.size() || i >= now.size() || !unchanged(source.get(i), now.get(i))) {
                return Optional.of((i < source.size() ? source : now).get(i).shown());
            }
        }
        return copy.differsAt(source);
    }

    // where git refuses the original, for example since it belongs to someone else, there is nothing to agree with; a
    // repository that was damaged before is copied as it is
    private static void agreeWithGit(DistroGateway distro, Action.CopyTree action, Trace.Tree trace)
            throws GatewayException, Stopped {
        Optional<GitTrees.Status> before;
        try {
            before = GitTrees.status(distro, trace.from());
        } catch (GatewayException e) {
            if (e.trouble() instanceof Trouble.Unreadable) {
                return;
            }
            throw e;
        }
        if (before.isEmpty()) {
            return;
        }
        Optional<GitTrees.Status> after = GitTrees.status(distro, trace.working());
        if (!before.get().without(action.without()).equals(after.orElseThrow(() -> new Stopped(Outcome.Why.FAILED,
                "git finds no repository in the copy")).without(action.without()))) {
            throw new Stopped(Outcome.Why.FAILED, "git status differs: " + before.get().lines().size()
                    + " entries before, " + after.get().lines().size() + " in the copy");
        }
        String check = GitTrees.check(distro, trace.working());
        if (!check.startsWith("0 ") && !check.equals(GitTrees.check(distro, trace.from()))) {
            throw new Stopped(Outcome.Why.FAILED, "git fsck: " + check);
        }
    }

    private static boolean unchanged(TreeEntry then, TreeEntry now) {
        return then.equals(now) || then.isFolder() && now.isFolder() && then.name().equals(now.name())
                && then.mode().equals(now.mode());
    }

    /**
     * @param kept   the list of the copy; empty if the step did not come so far
     * @param except targets that are not looked at: newer steps changed them
     */
    Standing standing(Trace.Tree trace, Optional<Blob> kept, Set<String> except) throws GatewayException {
        DistroGateway distro = places.distro(trace.at());
        if (DistroTrees.ground(distro, trace.working()).there()) {
            // not placed yet, or withdrawn already: what stands at the target is somebody else's
            return Standing.AS_LEFT;
        }
        if (kept.isEmpty() || !DistroTrees.ground(distro, trace.to()).there()) {
            return Standing.AS_BEFORE;
        }
        String inside = trace.at() + " " + trace.to() + "/";
        List<String> left = except.stream().filter(target -> target.startsWith(inside))
                .map(target -> target.substring(inside.length())).toList();
        Manifest now = Manifest.parse(DistroTrees.list(distro, trace.to())).without(left);
        return Manifest.parse(kept.get()).without(left).differsAt(now)
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
