package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The only Go that is found in the distribution is the one of Windows.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/filesystems#run-windows-tools-from-linux">Run Windows tools
 *      from Linux</a>; facts cases.md R24
 */
public final class OnlyWindowsGo implements RootCause {

    @Override
    public String id() {
        return "toolchain.only-windows-go";
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
        return first(facts).map(tool -> Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("path", tool.path())))
                .orElseGet(() -> Verdict.notApplicable(GoProbes.WINDOWS_GO_ON_PATH.id()));
    }

    /** The first Go of Windows on PATH, whatever its file is called. */
    static Optional<FoundTool> first(Facts facts) {
        return Stream.concat(facts.need(GoProbes.GO_ON_PATH).stream(),
                facts.need(GoProbes.WINDOWS_GO_ON_PATH).stream()).filter(FoundTool::isWindowsProgram).findFirst();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R24");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go #3160",
                "https://learn.microsoft.com/windows/wsl/filesystems#run-windows-tools-from-linux");
    }
}
