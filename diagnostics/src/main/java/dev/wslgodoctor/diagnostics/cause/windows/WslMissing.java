package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.AdministratorStep;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.StartFailure;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final String FEATURE = "Microsoft-Windows-Subsystem-Linux";
    // of the codes of a WSL that is not whole those that name the feature (microsoft/WSL issue 10607)
    private static final Set<String> FEATURE_MISSING = Set.of("WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED", "0X80040321",
            "ERROR_LINUX_SUBSYSTEM_NOT_PRESENT", "0X8007019E");

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

    /** Switches the Windows feature on if that is what wsl.exe misses; a package that is half there is for the user. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        if (asksForFeature(facts) && facts.ask(HostProbes.LINUX_FEATURE) instanceof Reading.Absent<String>) {
            AdministratorStep.of(facts, () -> new ElevatedTask.Feature(FEATURE, true),
                    () -> new ElevatedTask.Feature(FEATURE, false), List.of()).ifPresent(step -> {
                        actions.add(step);
                        actions.add(new Action.AskUser(id() + ".restart"));
                    });
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    private static boolean asksForFeature(Facts facts) {
        return facts.ask(WslProbes.LIST) instanceof Reading.Unknown<List<DistroRow>> unknown
                && unknown.trouble() instanceof Trouble.LauncherRefused refused
                && FEATURE_MISSING.contains(refused.errorCode().substring(refused.errorCode().lastIndexOf('/') + 1)
                        .toUpperCase(Locale.ROOT));
    }
}
