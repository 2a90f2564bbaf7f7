package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.ConfigFault;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.ConfigRemark;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;

/**
 * wsl.conf has keys in a section {@code [cgroup]}, as a recipe against failing attaches advises; WSL knows no such
 * section, and the cgroup version has no influence on a debugger.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/linux/init/WslDistributionConfig.cpp; ptrace(2) does not consult cgroups
 */
public final class WslConfHasCgroupSection implements RootCause {

    @Override
    public String id() {
        return "distro.wsl-conf-has-cgroup-section";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public List<String> cases() {
        return List.of("R18");
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/wsl-config",
                "microsoft/WSL src/linux/init/WslDistributionConfig.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        return fault(facts).verdict(Severity.NOTE, Confidence.CERTAIN);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConf(facts, remark -> remark.kind() == ConfigRemark.Kind.UNKNOWN_KEY
                && ConfigFault.isIn(remark, "cgroup"));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }
}
