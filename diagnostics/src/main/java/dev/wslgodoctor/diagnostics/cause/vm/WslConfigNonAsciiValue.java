package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.ConfigFault;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.ConfigRemark;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A value of .wslconfig holds characters outside ASCII, such as a Chinese user name in a path; WSL keeps one byte of
 * each and looks for a file that does not exist.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/shared/configfile/configfile.cpp, static_cast to char
 */
public final class WslConfigNonAsciiValue implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.wslconfig-non-ascii-value";
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
        return ConfigFault.inWslConfig(facts, remark -> remark.kind() == ConfigRemark.Kind.NON_ASCII_VALUE);
    }

    /** By hand only: another place for the file must be found first. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", fault(facts).arguments()))));
    }
}
