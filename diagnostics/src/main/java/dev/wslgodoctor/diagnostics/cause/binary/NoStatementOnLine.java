package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.GoSourceLine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.BreakpointProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The line of the breakpoint holds no statement: it is blank, a comment, an import, or behind the end of the file.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/proc/bininfo.go">go-delve/delve
 *      pkg/proc/bininfo.go, ErrCouldNotFindLine</a>; facts go-debugging.md F1 ("could not find statement at")
 */
public final class NoStatementOnLine implements RootCause {

    @Override
    public String id() {
        return "binary.no-statement-on-line";
    }

    @Override
    public Link breaks() {
        return Link.DEBUG_INFO;
    }

    @Override
    public Verdict judge(Facts facts) {
        LinuxPath file = facts.need(DebugProbes.BREAKPOINT_FILE);
        String text = facts.need(BreakpointProbes.SOURCE_TEXT);
        List<DebugTarget> targets = facts.need(DebugProbes.TARGETS);
        Optional<DebugTarget.Break> place = targets.stream().flatMap(target -> target.breakpoint().stream())
                .findFirst();
        if (place.isEmpty()) {
            return Verdict.notApplicable(DebugProbes.TARGETS.id());
        }
        GoSourceLine line = GoSourceLine.of(text, place.get().line());
        if (line == GoSourceLine.CODE) {
            return Verdict.ruledOut();
        }
        // a program that is built already may have been built from other lines
        boolean builds = targets.stream().allMatch(DebugTarget::builds);
        return Verdict.holds(Severity.BLOCKS, builds ? Confidence.CERTAIN : Confidence.LIKELY,
                Map.of("place", file + ":" + place.get().line(), "kind", line.id()));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve pkg/proc/bininfo.go@3b77598",
                "https://go.dev/ref/spec#Source_file_organization");
    }
}
