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
 * .wslconfig gives a key a value that WSL cannot read, for example {@code 8gb} or {@code 8 GB} for a size; the default
 * holds. An invalid hardware address even keeps the VM from starting.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/shared/configfile/configfile.cpp; src/shared/inc/stringshared.h, ParseMemorySize
 */
public final class WslConfigBadValue implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.wslconfig-bad-value";
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
        ConfigFault fault = fault(facts);
        boolean fatal = fault.remarks().stream()
                .anyMatch(remark -> remark.kind() == ConfigRemark.Kind.INVALID_MAC_ADDRESS);
        return fault.verdict(fatal ? Severity.BLOCKS : Severity.DEGRADES, Confidence.CERTAIN);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConfig(facts, ConfigFault::isBadValue);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }
}
