package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WindowsDriveProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path on a Windows drive is written with other upper and lower case than its folders have, so that one file has two
 * names.
 *
 * <p>Windows finds it under both; Delve compares names character by character.
 *
 * @see <a href="https://github.com/microsoft/vscode-remote-release/issues/1447">microsoft/vscode-remote-release issue
 *      1447</a>; facts cases.md R56
 */
public final class PathCaseDiffers implements RootCause {

    @Override
    public String id() {
        return "files.path-case-differs";
    }

    @Override
    public Link breaks() {
        return Link.PATHS;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<WindowsDriveProbes.Spelling> spellings = facts.need(WindowsDriveProbes.SPELLINGS);
        return spellings.stream().filter(spelling -> !spelling.used().equals(spelling.real())).findFirst()
                .map(spelling -> Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                        Map.of("used", spelling.used(), "real", spelling.real(), "where", spelling.where())))
                .orElseGet(() -> spellings.isEmpty() ? Verdict.notApplicable("no-windows-drive")
                        : Verdict.ruledOut());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R56");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode-remote-release #1447", "microsoft/ptvsd #1311");
    }
}
