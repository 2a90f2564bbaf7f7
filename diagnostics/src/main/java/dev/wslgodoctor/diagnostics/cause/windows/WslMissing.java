package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.StartFailure;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * WSL is not installed on this Windows, or only half of it is.
 *
 * <p>Found by what Windows itself lists, not by wsl.exe's silence: a stub of that name is part of every Windows. The
 * old service LxssManager counts as WSL too.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/install">Install WSL</a>; microsoft/WSL
 *      src/windows/common/wslutil.cpp, doc/docs/technical-documentation/wslservice.exe.md
 */
public final class WslMissing implements RootCause {

    @Override
    public String id() {
        return "windows.wsl-missing";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public List<String> cases() {
        return List.of("R03");
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/install",
                "microsoft/WSL src/windows/common/wslutil.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        Reading<List<DistroRow>> list = facts.ask(WslProbes.LIST);
        if (list instanceof Reading.Absent<List<DistroRow>>) {
            return Verdict.notApplicable(WslProbes.LIST.id());
        }
        if (list instanceof Reading.Known<List<DistroRow>>) {
            return Verdict.ruledOut();
        }
        if (list instanceof Reading.Unknown<List<DistroRow>> unknown
                && unknown.trouble() instanceof Trouble.LauncherRefused refused
                && StartFailure.of(refused.errorCode()) == StartFailure.NOT_INSTALLED) {
            return holds(refused.errorCode());
        }
        if (facts.ask(WindowsProbes.PROFILE) instanceof Reading.Absent<WindowsPath>) {
            // a launcher was named, but no Windows can be looked at: services that nobody could see are not missing
            facts.need(WslProbes.LIST);
        }
        if (!(facts.ask(WindowsProbes.WSL_SERVICE) instanceof Reading.Absent<String>)) {
            facts.need(WindowsProbes.WSL_SERVICE);
            return Verdict.ruledOut();
        }
        if (!(facts.ask(WindowsProbes.LXSS_SERVICE) instanceof Reading.Absent<String>)) {
            facts.need(WindowsProbes.LXSS_SERVICE);
            return Verdict.ruledOut();
        }
        return holds("WSLService: -, LxssManager: -");
    }

    private static Verdict holds(String sign) {
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("sign", sign));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
