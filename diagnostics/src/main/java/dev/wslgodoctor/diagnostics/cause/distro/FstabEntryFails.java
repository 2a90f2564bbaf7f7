package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.Fstab;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of /etc/fstab is not mounted: at each start WSL says that processing fstab failed.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/9691">microsoft/WSL issue 9691</a>; issues 8265 and 10298;
 *      MessageFstabMountFailed
 */
public final class FstabEntryFails implements RootCause {

    @Override
    public String id() {
        return "distro.fstab-entry-fails";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    // likely: it could have been unmounted since
    @Override
    public Verdict judge(Facts facts) {
        if (!WslSettings.isWsl(facts)) {
            return Verdict.notApplicable(VmProbes.KERNEL.id());
        }
        Blob file = facts.need(SystemProbes.FSTAB);
        if (!WslSettings.ofDistro(facts).flag("automount", "mountFsTab").orElse(true)) {
            return Verdict.notApplicable("mountFsTab");
        }
        List<Fstab.Line> missing = missing(file, facts);
        return missing.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, named(missing));
    }

    private static List<Fstab.Line> missing(Blob file, Facts facts) {
        List<String> mounted = facts.need(FileProbes.MOUNTS).list().stream().map(mount -> mount.point().toString())
                .toList();
        return Fstab.wanted(file.text()).stream().filter(line -> !mounted.contains(line.point())).toList();
    }

    private static Map<String, String> named(List<Fstab.Line> lines) {
        return Map.of("lines", String.join(", ", lines.stream().map(line -> String.valueOf(line.line())).toList()),
                "points", String.join(", ", lines.stream().map(Fstab.Line::point).toList()));
    }

    /** The lines become comments; nothing is unmounted. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Blob file = facts.need(SystemProbes.FSTAB);
        List<Fstab.Line> missing = missing(file, facts);
        List<Integer> numbers = missing.stream().map(Fstab.Line::line).toList();
        EncodedText text = EncodedText.decode(file.bytes());
        String[] lines = text.text().split("\n", -1);
        for (int number : numbers) {
            lines[number - 1] = "# " + lines[number - 1];
        }
        return Optional.of(new Plan(id(), List.of(
                new Action.ReplaceFile(Place.distro(facts.need(WslProbes.DISTRO).name()), "/etc/fstab",
                        Optional.of(file.sha256()), Optional.of(Blob.of(text.encode(String.join("\n", lines)))), true),
                new Action.AskUser(id() + ".by-hand", named(missing)))));
    }

    @Override
    public List<String> cases() {
        return List.of("R22");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 9691, 8265, 10298",
                "microsoft/WSL localization/strings/en-US/Resources.resw at 3e27a6a");
    }
}
