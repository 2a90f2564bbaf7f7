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
import java.util.Locale;
import java.util.Optional;

/**
 * .wslconfig has a key that belongs into /etc/wsl.conf of a distribution, for example {@code [boot] systemd}; here it
 * takes no effect. {@code [wsl2] systemd} exists in neither file and means the same.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/linux/init/WslDistributionConfig.cpp
 */
public final class WslConfigHoldsDistroKey implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.wslconfig-holds-distro-key";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public List<String> cases() {
        return List.of("R13");
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/wsl-config",
                "microsoft/WSL src/linux/init/WslDistributionConfig.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        return fault(facts).verdict(Severity.DEGRADES, Confidence.CERTAIN);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConfig(facts, WslConfigHoldsDistroKey::isMeant);
    }

    static boolean isMeant(ConfigRemark remark) {
        return remark.kind() == ConfigRemark.Kind.KEY_OF_OTHER_FILE
                || remark.kind() == ConfigRemark.Kind.UNKNOWN_KEY && ConfigFault.isIn(remark, "wsl2")
                && remark.name().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".systemd")).isPresent();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }
}
