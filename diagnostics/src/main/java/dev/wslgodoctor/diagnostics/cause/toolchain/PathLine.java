package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.StartFileProbes;
import dev.wslgodoctor.diagnostics.probe.StartFiles;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans that put a folder into PATH by a line in the start file that terminals and the editor's server read. */
public final class PathLine {

    private PathLine() {
    }

    /** {@link #plan(String, List, Map, Facts)} for one folder, which the step by hand names as {@code folder}. */
    public static Plan plan(String causeId, String folder, Facts facts) {
        return plan(causeId, List.of(folder), Map.of("folder", folder), facts);
    }

    /**
     * A line for each folder at the end of that file, if the shell understands it, and {@code ID.by-hand} in any case.
     *
     * @param folders to be added behind all others; none leaves the step by hand alone
     * @param named   what the step by hand names
     */
    public static Plan plan(String causeId, List<String> folders, Map<String, String> named, Facts facts) {
        List<Action> actions = new ArrayList<>();
        Optional<StartFiles> files = facts.ask(StartFileProbes.START_FILES).found().filter(StartFiles::speaksPosix);
        Reading<PathFile> login = facts.ask(StartFileProbes.LOGIN_FILE);
        // between double quotes these mean something to the shell or to PATH, and quoting them is a matter of the shell
        boolean plain = folders.stream().allMatch(folder -> folder.matches("/[^\"$`\\\\!:\\p{Cntrl}]*"));
        if (!folders.isEmpty() && plain && files.isPresent() && !(login instanceof Reading.Unknown<PathFile>)) {
            Blob before = login.found().map(PathFile::content).orElse(Blob.EMPTY);
            EncodedText text = EncodedText.decode(before.bytes());
            if (text.malformedAt().isEmpty()) {
                String gap = text.text().isEmpty() || text.text().endsWith("\n") ? "" : "\n";
                String edited = text.text() + gap + String.join("", folders.stream()
                        .map(folder -> "export PATH=\"$PATH:" + folder + "\"\n").toList());
                actions.add(new Action.ReplaceFile(Place.distro(facts.need(WslProbes.DISTRO).name()),
                        files.get().login().toString(), login.found().map(file -> file.content().sha256()),
                        Optional.of(Blob.of(text.encode(edited))), false));
            }
        }
        actions.add(new Action.AskUser(causeId + ".by-hand", named));
        return new Plan(causeId, actions);
    }

    /**
     * How sure it is that programs which no terminal starts do not find this folder: certain after the start files ran;
     * from their text likely, unless one of them adds it, which only running them can tell.
     *
     * @return empty if they do find it
     * @throws dev.wslgodoctor.diagnostics.probe.NoAnswer if only running the start files can tell
     */
    static Optional<Confidence> missing(LinuxPath folder, Facts facts) {
        Reading<List<String>> login = facts.ask(DistroProbes.LOGIN_PATH);
        if (login.found().isPresent()) {
            return login.found().get().contains(folder.toString()) ? Optional.empty()
                    : Optional.of(Confidence.CERTAIN);
        }
        if (facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).path().contains(folder.toString())) {
            return Optional.empty();
        }
        StartFiles files = facts.need(StartFileProbes.START_FILES);
        if (files.adding(folder).filter(files::isRead).isPresent()) {
            facts.need(DistroProbes.LOGIN_PATH);
        }
        return Optional.of(Confidence.LIKELY);
    }
}
