package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Delve that the Go extension starts in the distribution is a Windows program.
 *
 * <p>Through interop it starts, on Windows: it knows neither the paths nor the processes of the distribution, and the
 * extension waits for its banner until it gives up.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/filesystems#run-windows-tools-from-linux">Run Windows tools
 *      from Linux</a>; facts go-debugging.md B3, F1
 */
public final class DelveIsWindowsProgram implements RootCause {

    @Override
    public String id() {
        return "debugger.delve-is-windows-program";
    }

    @Override
    public Link breaks() {
        return Link.DELVE;
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/filesystems#run-windows-tools-from-linux");
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<FoundTool> winner = facts.need(GoProbes.DELVE).winner();
        if (winner.isEmpty()) {
            return Verdict.notApplicable(GoProbes.DELVE.id());
        }
        if (!winner.get().isWindowsProgram()) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", winner.get().path()));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        GoProbes.DelveLookup lookup = facts.need(GoProbes.DELVE);
        String version = DelveSetting.versionToInstall(facts);
        if (lookup.named().filter(FoundTool::executable).isPresent()) {
            return DelveSetting.planFor(id(), facts);
        }
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("version", version, "file", lookup.winner().map(FoundTool::path).orElse(""))))));
    }
}
