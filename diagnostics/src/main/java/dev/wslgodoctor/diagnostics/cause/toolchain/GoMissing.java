package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * No Go was found in the distribution.
 *
 * <p>Only likely, since a version manager that works by start files alone is not seen: those are not run for a
 * diagnosis.
 *
 * @see <a href="https://go.dev/doc/install">Download and install</a>; facts cases.md R25, R26
 */
public final class GoMissing implements RootCause {

    @Override
    public String id() {
        return "toolchain.go-missing";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!(facts.ask(GoProbes.GO) instanceof Reading.Absent<FoundTool>)) {
            facts.need(GoProbes.GO);
            return Verdict.ruledOut();
        }
        if (OnlyWindowsGo.first(facts).isPresent()) {
            return Verdict.notApplicable(GoProbes.WINDOWS_GO_ON_PATH.id());
        }
        if (GoOnlyInVersionManager.hasTheOnlyOne(facts)) {
            return Verdict.notApplicable("version-manager");
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("searched",
                String.join(":", facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).path())));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/doc/install", "golang/vscode-go extension/src/utils/pathUtils.ts@28e27ff");
    }
}
