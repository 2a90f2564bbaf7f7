package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.GitProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Git compares file modes on a Windows drive where every file looks executable, so that it shows all of them as
 * modified.
 *
 * @see <a href="https://git-scm.com/docs/git-config#Documentation/git-config.txt-corefileMode">core.fileMode</a>; facts
 *      cases.md R55, wsl.md 6.2
 */
public final class GitComparesModes implements RootCause {

    @Override
    public String id() {
        return "files.git-compares-modes";
    }

    @Override
    public Link breaks() {
        return Link.FILE_MODES;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!facts.need(FileProbes.PROJECT_MOUNT).isWindowsDrive()) {
            return Verdict.ruledOut();
        }
        String setting = facts.need(GitProbes.SETTINGS).filemode();
        // true is what git takes where nothing is set
        if (!setting.equals("true") && !setting.equals("unset")) {
            return Verdict.ruledOut();
        }
        List<String> files = facts.need(GitProbes.EXECUTABLE_FILES);
        if (files.isEmpty()) {
            return Verdict.ruledOut();
        }
        // a drive that keeps modes can hold files that somebody did make executable
        boolean keeps = facts.need(FileProbes.PROJECT_MOUNT).keepsModes().orElse(false);
        return Verdict.holds(Severity.DEGRADES, keeps ? Confidence.LIKELY : Confidence.CERTAIN,
                Map.of("count", String.valueOf(files.size()), "file", files.getFirst(), "setting", setting,
                        "mount", facts.need(FileProbes.PROJECT_MOUNT).point().toString()));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(RepositoryEdit.plan(id(), facts, config -> config.with("core", "filemode", "false")));
    }

    @Override
    public List<String> cases() {
        return List.of("R55");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL #184", "microsoft/WSL #2900", "microsoft/WSL #1352",
                "https://git-scm.com/docs/git-config");
    }
}
