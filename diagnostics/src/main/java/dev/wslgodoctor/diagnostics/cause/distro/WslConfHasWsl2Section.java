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
 * wsl.conf has keys in a section {@code [wsl2]}, as a widespread recipe for systemd advises; that section exists in
 * .wslconfig only, so each of these lines gives a warning and does nothing.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/linux/init/WslDistributionConfig.cpp; microsoft/WSL issue 13048
 */
public final class WslConfHasWsl2Section implements RootCause {

    @Override
    public String id() {
        return "distro.wsl-conf-has-wsl2-section";
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
                "microsoft/WSL src/linux/init/WslDistributionConfig.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        return fault(facts).verdict(Severity.DEGRADES, Confidence.CERTAIN);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConf(facts, remark -> isUnknown(remark) && ConfigFault.isIn(remark, "wsl2"));
    }

    private static boolean isUnknown(ConfigRemark remark) {
        return remark.kind() == ConfigRemark.Kind.UNKNOWN_KEY
                || remark.kind() == ConfigRemark.Kind.KEY_OF_OTHER_FILE;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }
}
