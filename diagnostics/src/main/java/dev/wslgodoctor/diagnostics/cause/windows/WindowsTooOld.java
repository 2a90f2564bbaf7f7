package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * This build of Windows has no WSL 2.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/install-manual">Manual installation</a>: WSL 2 needs build
 *      18362
 */
public final class WindowsTooOld implements RootCause {

    @Override
    public String id() {
        return "windows.windows-too-old";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public Verdict judge(Facts facts) {
        int build = WslSettings.build(facts);
        return build >= WslSettings.WSL2_SINCE ? Verdict.ruledOut()
                : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("build", String.valueOf(build)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("MicrosoftDocs/WSL WSL/install-manual.md at 8842def");
    }
}
