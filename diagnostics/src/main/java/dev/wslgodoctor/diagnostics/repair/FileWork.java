package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.FileStamp;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StampedFiles;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replacing, creating and removing a file, on either side. */
final class FileWork {

    // a configuration file of this size is broken already; the old content must fit into the journal
    private static final int MOST = 64 << 20;

    private final Places places;

    FileWork(Places places) {
        this.places = places;
    }

    /** A file with its content. */
    record Held(Optional<Blob> content, Optional<FileStamp> stamp, List<String> missingFolders) {
        Optional<String> sha256() {
            return content.map(Blob::sha256);
        }
    }

    Held read(Place at, String path, boolean asRoot) throws GatewayException {
        if (!(at instanceof Place.Distro)) {
            WindowsPath windows = windowsPath(path);
            Optional<Blob> content = places.windows().read(windows, MOST);
            return content.isEmpty() ? new Held(content, Optional.empty(), missingFolders(windows))
                    : new Held(content, Optional.of(stamp(windows, content.get())), List.of());
        }
        LinuxPath linux = linuxPath(path);
        StampedFiles.Sight sight = StampedFiles.look(places.distro(at), linux, asRoot);
        if (sight.file().isEmpty()) {
            return new Held(Optional.empty(), Optional.empty(), sight.missingFolders());
        }
        Optional<Blob> content = asRoot ? DistroFiles.readAsRoot(places.distro(at), linux, MOST)
                : places.distro(at).read(linux, MOST);
        if (!content.map(Blob::sha256).equals(sight.file().map(FileStamp::sha256))) {
            throw new GatewayException(new Trouble.Unreadable(path + " changed while it was read"));
        }
        return new Held(content, sight.file(), List.of());
    }

    private FileStamp stamp(WindowsPath path, Blob content) throws GatewayException {
        FileStamp plain = FileStamp.plain(content.sha256(), path.toString());
        return new FileStamp(plain.sha256(), plain.mode(), plain.uid(), plain.gid(),
                places.windows().modified(path).map(Instant::toString).orElse(""), plain.links(), plain.real());
    }

    // deepest first
    private List<String> missingFolders(WindowsPath file) throws GatewayException {
        List<String> missing = new ArrayList<>();
        Optional<WindowsPath> folder = file.parent();
        while (folder.isPresent() && !folder.get().names().isEmpty()
                && places.windows().status(folder.get()).isEmpty()) {
            missing.add(folder.get().toString());
            folder = folder.get().parent();
        }
        return missing;
    }

    Trace.File intend(Action.ReplaceFile action, Held now, Optional<String> image) {
        return new Trace.File(action.at(), action.path(), action.asRoot(), now.stamp(), image,
                action.content().map(Blob::sha256), Optional.empty(), now.missingFolders());
    }

    Trace.File act(Action.ReplaceFile action, Trace.File trace) throws GatewayException, Stopped {
        boolean done = action.at() instanceof Place.Distro
                ? DistroFiles.replace(places.distro(action.at()), linuxPath(action.path()), action.seenSha256(),
                        action.content(), action.asRoot())
                : places.windows().replace(windowsPath(action.path()), action.seenSha256(), action.content());
        if (!done) {
            throw new Stopped(Outcome.Why.DRIFTED, action.path());
        }
        Optional<FileStamp> after = stamp(trace);
        if (!after.map(FileStamp::sha256).equals(trace.intended())) {
            throw new Stopped(Outcome.Why.DRIFTED, action.path() + " was changed by another program at the same time");
        }
        return trace.leaving(after);
    }

    Trace.File afterwards(Trace.File trace) throws GatewayException {
        return trace.leaving(stamp(trace));
    }

    private Optional<FileStamp> stamp(Trace.File trace) throws GatewayException {
        return read(trace.at(), trace.path(), trace.asRoot()).stamp();
    }

    Standing standing(Trace.File trace) throws GatewayException {
        Optional<String> now = stamp(trace).map(FileStamp::sha256);
        if (now.equals(trace.before().map(FileStamp::sha256))) {
            return Standing.AS_BEFORE;
        }
        return now.equals(trace.intended()) ? Standing.AS_LEFT : Standing.drifted(trace.path());
    }

    /** @param old the content before; empty if there was no file */
    void takeBack(Trace.File trace, Optional<Blob> old) throws GatewayException, Stopped {
        if (!(trace.at() instanceof Place.Distro)) {
            String modified = trace.before().map(FileStamp::modified).orElse("");
            WindowsPath path = windowsPath(trace.path());
            require(old.isEmpty() || modified.isEmpty() ? places.windows().replace(path, trace.intended(), old)
                    : places.windows().restore(path, trace.intended(), old, Instant.parse(modified)), trace);
            return;
        }
        LinuxPath path = linuxPath(trace.path());
        if (old.isEmpty()) {
            require(DistroFiles.replace(places.distro(trace.at()), path, trace.intended(), Optional.empty(),
                    trace.asRoot()), trace);
        } else {
            FileStamp stamp = unlessChanged(trace, stamp(trace));
            require(StampedFiles.restore(places.distro(trace.at()), path, trace.intended(), old.get(), stamp,
                    trace.asRoot()), trace);
        }
    }

    /** Removes what a script left that was ended by force; one that still runs cannot put its file in place then. */
    void disarm(Trace.File trace) throws GatewayException {
        if (trace.at() instanceof Place.Distro) {
            LinuxPath file = linuxPath(trace.before().map(FileStamp::real).orElse(trace.path()));
            for (Optional<String> content : List.of(trace.intended(), trace.before().map(FileStamp::sha256))) {
                if (content.isPresent()) {
                    StampedFiles.disarm(places.distro(trace.at()), file, content.get(), trace.asRoot());
                }
            }
        }
    }

    /** Removes the folders that the step made, as far as they are empty; also after a crash in the middle of it. */
    void tidy(Trace.File trace) throws GatewayException {
        if (!(trace.at() instanceof Place.Distro)) {
            for (String folder : trace.madeFolders()) {
                places.windows().removeEmpty(windowsPath(folder));
            }
        } else if (!trace.madeFolders().isEmpty()) {
            StampedFiles.removeEmpty(places.distro(trace.at()), trace.madeFolders(), trace.asRoot());
        }
    }

    private static void require(boolean done, Trace.File trace) throws Stopped {
        if (!done) {
            throw new Stopped(Outcome.Why.DRIFTED, trace.path());
        }
    }

    // mode or owner that the user set since the repair are his wish, also for the old content
    private static FileStamp unlessChanged(Trace.File trace, Optional<FileStamp> now) {
        FileStamp before = trace.before().orElseThrow();
        if (now.isEmpty() || trace.after().isEmpty()) {
            return before;
        }
        FileStamp left = trace.after().get();
        boolean sameMode = now.get().mode() == left.mode();
        boolean sameOwner = now.get().uid() == left.uid() && now.get().gid() == left.gid();
        return new FileStamp(before.sha256(), sameMode ? before.mode() : now.get().mode(),
                sameOwner ? before.uid() : now.get().uid(), sameOwner ? before.gid() : now.get().gid(),
                before.modified(), before.links(), before.real());
    }

    /** The diff from what the step will find, which an earlier step may have left, to what it leaves. */
    static PreviewStep.FileStep show(Action.ReplaceFile action, Optional<Blob> found, Optional<FileStamp> stamp) {
        return new PreviewStep.FileStep(action, FileDiff.of(action.path(), found, action.content()), stamp,
                action.content().map(Blob::sha256));
    }

    private static LinuxPath linuxPath(String path) throws GatewayException {
        return LinuxPath.parse(path).orElseThrow(() -> new GatewayException(
                new Trouble.Unreadable(path + " is no absolute path of a distribution")));
    }

    private static WindowsPath windowsPath(String path) throws GatewayException {
        return WindowsPath.parse(path).orElseThrow(() -> new GatewayException(
                new Trouble.Unreadable(path + " is no absolute path of Windows")));
    }
}
