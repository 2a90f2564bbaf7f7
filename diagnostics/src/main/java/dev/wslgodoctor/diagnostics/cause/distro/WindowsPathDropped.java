package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.cause.toolchain.PathLine;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.StartFileProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsFolderProbes;
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
        boolean off = !WslSettings.ofDistro(facts).flag("interop", "appendWindowsPath").orElse(true);
        if (facts.ask(DistroProbes.LOGIN_PATH) instanceof Reading.Known<List<String>> login) {
            if (hasWindows(login.value(), facts)) {
                return Verdict.ruledOut();
            }
            return off ? holds(Severity.NOTE, Confidence.CERTAIN, "appendWindowsPath=false")
                    : hasWindows(facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).path(), facts)
                    ? holds(Severity.DEGRADES, Confidence.CERTAIN, "$SHELL -i -l") : neverThere();
        }
        if (off) {
            // a start file that names a folder of Windows may add it again, and only running it can tell
            if (facts.ask(StartFileProbes.START_FILES).found().filter(files -> files.leadBelow(drives(facts)))
                    .isPresent()) {
                facts.need(DistroProbes.LOGIN_PATH);
            }
            return holds(Severity.NOTE, Confidence.CERTAIN, "appendWindowsPath=false");
        }
        // Debian's own /etc/profile would do it for every user: only the shell itself tells whether it happened
        return hasWindows(facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).path(), facts)
                ? Verdict.notApplicable(DistroProbes.LOGIN_PATH.id()) : neverThere();
    }

    // WSL did not add them to begin with, for a reason that is not asked here
    private static Verdict neverThere() {
        return Verdict.notApplicable(DistroProbes.ACCOUNT_OF_DEVELOPER.id());
    }

    private static Verdict holds(Severity severity, Confidence confidence, String by) {
        return Verdict.holds(severity, confidence, Map.of("by", by));
    }

    private static boolean hasWindows(List<String> path, Facts facts) {
        List<String> drives = drives(facts);
        return path.stream().anyMatch(folder -> drives.stream().anyMatch(folder::startsWith));
    }

    private static List<String> drives(Facts facts) {
        return facts.need(FileProbes.MOUNTS).list().stream().filter(Mount::isWindowsDrive)
                .map(mount -> mount.point() + "/").toList();
    }

    /**
     * The folders of cmd.exe and of the editors' commands, behind all others, in the start file that terminals read.
     * Not all folders of Windows, because many leave them out on purpose, and a Windows Go among them could be taken
     * for the Linux one. By hand alone where none of these folders is found from the distribution.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<String> folders = facts.ask(WindowsFolderProbes.COMMAND_FOLDERS).found().orElse(Map.of()).values().stream()
                .distinct().toList();
        return Optional.of(PathLine.plan(id(), folders, Map.of("folders", folders.isEmpty()
                ? WindowsFolderProbes.usualSystemFolder(facts) : String.join(":", folders)), facts));
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
