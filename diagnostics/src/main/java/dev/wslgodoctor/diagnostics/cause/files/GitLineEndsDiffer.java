package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GitProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The work tree was checked out with the line ends of Windows, and git in the distribution does not convert them, so
 * that it shows files as modified that nobody changed.
 *
 * @see <a href="https://git-scm.com/docs/git-ls-files#_output">git ls-files --eol</a>; facts cases.md R55
 */
public final class GitLineEndsDiffer implements RootCause {

    @Override
    public String id() {
        return "files.git-line-ends-differ";
    }

    @Override
    public Link breaks() {
        return Link.FILE_MODES;
    }

    @Override
    public Verdict judge(Facts facts) {
        String autocrlf = facts.need(GitProbes.SETTINGS).autocrlf();
        if (autocrlf.equals("true") || autocrlf.equals("input")) {
            return Verdict.ruledOut();
        }
        List<String> files = facts.need(GitProbes.DOS_FILES);
        return files.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("count", String.valueOf(files.size()), "file", files.getFirst(), "setting", autocrlf,
                        "windows", facts.ask(GitProbes.WINDOWS_AUTOCRLF).found().orElse("unset"),
                        "folder", facts.need(GitProbes.TREE_ROOT).toString()));
    }

    /**
     * The repository's own setting, which counts for git on both sides: what is committed gets LF, nothing else
     * changes.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(RepositoryEdit.plan(id(), facts, config -> config.with("core", "autocrlf", "input")));
    }

    @Override
    public List<String> cases() {
        return List.of("R55");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL #184", "microsoft/WSL #2900", "microsoft/WSL #1352",
                "https://git-scm.com/docs/git-ls-files",
                "https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreautocrlf");
    }
}
