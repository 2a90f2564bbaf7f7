package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.ConfigEdit;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.Fstab;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Windows drive is mounted without the option metadata, so that modes and owners of its files cannot be changed.
 *
 * <p>{@code chmod} then only sets or clears Windows' read-only mark; {@code git clone} fails where it must set a mode.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/file-permissions">File permissions for WSL</a>; facts cases.md
 *      R54, wsl.md 6.2
 */
public final class WindowsDriveKeepsNoModes implements RootCause {

    private static final String SECTION = "automount";
    private static final String KEY = "options";

    @Override
    public String id() {
        return "files.windows-drive-keeps-no-modes";
    }

    @Override
    public Link breaks() {
        return Link.FILE_MODES;
    }

    @Override
    public Verdict judge(Facts facts) {
        Mount mount = facts.need(FileProbes.PROJECT_MOUNT);
        if (!mount.isWindowsDrive()) {
            return Verdict.ruledOut();
        }
        Optional<Boolean> keeps = mount.keepsModes();
        if (keeps.isEmpty()) {
            return new Verdict.Undetermined(FileProbes.PROJECT_MOUNT.id(), new Trouble.Unreadable(
                    "the mount " + mount.point() + " does not tell its options"));
        }
        return keeps.get() ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("mount", mount.point().toString(), "type", mount.type()));
    }

    /** Adds the option to those of wsl.conf; a file that has it already only waits for a restart. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        Reading<Blob> file = facts.ask(DistroProbes.WSL_CONF);
        List<Action> actions = new ArrayList<>();
        if (!(file instanceof Reading.Unknown<Blob>) && !isInFstab(facts)) {
            Optional<Blob> now = file.found();
            edited(now.orElse(Blob.EMPTY)).ifPresent(after -> {
                if (!after.equals(now.orElse(Blob.EMPTY))) {
                    actions.add(new Action.ReplaceFile(distro, "/etc/wsl.conf", now.map(Blob::sha256),
                            Optional.of(after), true));
                }
                actions.add(new Action.RestartDistro(distro));
            });
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    // the options of wsl.conf are for the drives that WSL mounts by itself
    private static boolean isInFstab(Facts facts) {
        String point = facts.need(FileProbes.PROJECT_MOUNT).point().toString();
        return facts.ask(SystemProbes.FSTAB).found().filter(file -> Fstab.wanted(file.text()).stream()
                .anyMatch(line -> line.point().equals(point))).isPresent();
    }

    private static Optional<Blob> edited(Blob file) {
        String options = WslConf.parse(ConfigFormat.WSL_CONF, file.bytes()).value(SECTION, KEY).orElse("");
        if (List.of(options.split(",")).contains("metadata")) {
            return Optional.of(file);
        }
        try {
            return Optional.of(Blob.of(ConfigEdit.set(ConfigFormat.WSL_CONF, file.bytes(), SECTION, KEY,
                    options.isBlank() ? "metadata" : options + ",metadata")));
        } catch (IllegalArgumentException e) {
            // WSL stops reading before that place: another cause says so, and this edit waits for its repair
            return Optional.empty();
        }
    }

    @Override
    public List<String> cases() {
        return List.of("R54");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/linux/init/drvfs.cpp@3e27a6a", "microsoft/WSL #81", "microsoft/WSL #3133",
                "microsoft/WSL #4710", "https://learn.microsoft.com/windows/wsl/wsl-config#automount-options");
    }
}
