package dev.wslgodoctor.diagnostics.cause.vm;

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
 * A line of .wslconfig has a single backslash, usually in a Windows path; WSL takes it for an escape and drops the
 * whole line.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/shared/configfile/configfile.cpp
 */
public final class WslConfigBadEscape implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.wslconfig-bad-escape";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/wsl-config",
                "microsoft/WSL src/shared/configfile/configfile.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        return fault(facts).verdict(Severity.DEGRADES, Confidence.CERTAIN);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConfig(facts, remark -> remark.kind() == ConfigRemark.Kind.INVALID_ESCAPE);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }
}
