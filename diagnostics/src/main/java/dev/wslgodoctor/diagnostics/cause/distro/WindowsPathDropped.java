package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders of Windows are missing in PATH: a start file assigns PATH anew, or wsl.conf leaves them out, so that
 * {@code code} and other programs of Windows are not found.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/5296">microsoft/WSL issue 5296</a>; MicrosoftDocs/WSL
 *      WSL/troubleshooting.md; Debian's /etc/profile
 */
public final class WindowsPathDropped implements RootCause {

    @Override
    public String id() {
        return "distro.windows-path-dropped";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!WslSettings.isWsl(facts)) {
            return Verdict.notApplicable(VmProbes.KERNEL.id());
        }
        if (!WslSettings.ofDistro(facts).flag("interop", "appendWindowsPath").orElse(true)) {
            return holds(Severity.NOTE, Confidence.CERTAIN, "appendWindowsPath=false");
        }
        if (!hasWindows(facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).path(), facts)) {
            return Verdict.ruledOut();
        }
        if (facts.ask(DistroProbes.LOGIN_PATH) instanceof Reading.Known<List<String>> login) {
            return hasWindows(login.value(), facts) ? Verdict.ruledOut()
                    : holds(Severity.DEGRADES, Confidence.CERTAIN, "/etc/profile");
        }
        // Debian's own /etc/profile would do it for every user: only the shell itself tells whether it happened
        return Verdict.notApplicable(DistroProbes.LOGIN_PATH.id());
    }

    private static Verdict holds(Severity severity, Confidence confidence, String by) {
        return Verdict.holds(severity, confidence, Map.of("by", by));
    }

    private static boolean hasWindows(List<String> path, Facts facts) {
        List<String> drives = facts.need(FileProbes.MOUNTS).list().stream().filter(Mount::isWindowsDrive)
                .map(mount -> mount.point() + "/").toList();
        return path.stream().anyMatch(folder -> drives.stream().anyMatch(folder::startsWith));
    }

    /** By hand only: many leave the folders out on purpose, because a Windows Go among them would be found first. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R23");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 5296, 5779", "MicrosoftDocs/WSL WSL/troubleshooting.md at 8842def",
                "microsoft/vscode-remote-release issues 2125, 3134, 10725");
    }
}
