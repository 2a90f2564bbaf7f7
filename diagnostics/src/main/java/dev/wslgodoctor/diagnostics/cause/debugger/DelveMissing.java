package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.StartFileProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Go extension finds no Delve in the distribution.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/src/utils/pathUtils.ts">golang/vscode-go
 *      extension/src/utils/pathUtils.ts</a>; facts go-debugging.md A2, B1
 */
public final class DelveMissing implements RootCause {

    @Override
    public String id() {
        return "debugger.delve-missing";
    }

    @Override
    public Link breaks() {
        return Link.DELVE;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/src/utils/pathUtils.ts@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        GoProbes.DelveLookup lookup = facts.need(GoProbes.DELVE);
        if (lookup.winner().isPresent()) {
            return Verdict.ruledOut();
        }
        // the editor's server has the PATH of the start files; only where that was asked for, nothing is left to look
        // at
        boolean everywhere = facts.ask(DistroProbes.LOGIN_PATH) instanceof Reading.Known<List<String>>
                && facts.ask(StartFileProbes.START_FILES).found().filter(files -> !files.movesGopath()).isPresent();
        return Verdict.holds(Severity.BLOCKS, everywhere ? Confidence.CERTAIN : Confidence.LIKELY,
                Map.of("searched", String.join(", ", lookup.searched())));
    }

    /**
     * A spare Delve that fits is named in the settings; else the version that fits the Go is installed beside others.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        String version = DelveSetting.versionToInstall(facts);
        Action.AskUser install = new Action.AskUser(id() + ".by-hand", Map.of("version", version));
        List<Action> steps = new ArrayList<>(DelveSetting.fitting(facts)
                .map(spare -> DelveSetting.naming(spare.tool().path(), facts))
                .orElseGet(() -> DelveInstall.steps(version, facts)));
        if (!steps.isEmpty()) {
            steps.add(install);
            return Optional.of(new Plan(id(), steps));
        }
        return Optional.of(DelveSetting.fitting(facts)
                .map(spare -> new Plan(id(), List.of(new Action.AskUser(id() + ".use-spare",
                        Map.of("path", spare.tool().path(), "version", spare.version().toString())), install)))
                .orElseGet(() -> new Plan(id(), List.of(install))));
    }
}
