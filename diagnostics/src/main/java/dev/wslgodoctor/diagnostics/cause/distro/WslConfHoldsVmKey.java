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
 * wsl.conf has keys that belong into .wslconfig on the Windows side, as a widespread recipe with {@code [wsl2]} for
 * systemd advises; those sections exist in .wslconfig only, so each of these lines gives a warning and does nothing.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/windows/common/WslCoreConfig.h; microsoft/WSL issue 13048
 */
public final class WslConfHoldsVmKey implements RootCause {

    @Override
    public String id() {
        return "distro.wsl-conf-holds-vm-key";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public List<String> cases() {
        return List.of("R13");
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/wsl-config",
                "microsoft/WSL src/windows/common/WslCoreConfig.h@3e27a6a",
                "microsoft/WSL src/linux/init/WslDistributionConfig.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        return fault(facts).verdict(Severity.DEGRADES, Confidence.CERTAIN);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConf(facts, WslConfHoldsVmKey::isMeant);
    }

    private static boolean isMeant(ConfigRemark remark) {
        return remark.kind() == ConfigRemark.Kind.KEY_OF_OTHER_FILE
                || remark.kind() == ConfigRemark.Kind.UNKNOWN_KEY && ConfigFault.isIn(remark, "wsl2");
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }
}
