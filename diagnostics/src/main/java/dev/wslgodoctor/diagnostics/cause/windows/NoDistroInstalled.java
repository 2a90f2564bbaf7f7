package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * WSL is there, and no distribution is: nothing in which Go or Delve could run.
 *
 * <p>Distributions belong to a Windows account: an elevated window of another account sees none either.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/troubleshooting">Troubleshooting WSL</a>; microsoft/WSL
 *      localization/strings/en-US/Resources.resw, MessageNoDefaultDistro
 */
public final class NoDistroInstalled implements RootCause {

    @Override
    public String id() {
        return "windows.no-distro-installed";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/troubleshooting",
                "microsoft/WSL localization/strings/en-US/Resources.resw@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        return facts.need(WslProbes.LIST).isEmpty()
                ? Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of()) : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
