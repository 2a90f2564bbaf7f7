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
 * wsl.conf has a key that WSL does not know, most often misspelt or in the wrong section; its value takes no effect.
 *
 * <p>Likely and not certain: a WSL newer than this program may know it. The two known recipes have causes of their own.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/linux/init/WslDistributionConfig.cpp
 */
public final class WslConfUnknownKey implements RootCause {

    @Override
    public String id() {
        return "distro.wsl-conf-unknown-key";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/wsl-config",
                "microsoft/WSL src/linux/init/WslDistributionConfig.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        return fault(facts).verdict(Severity.NOTE, Confidence.LIKELY);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConf(facts, WslConfUnknownKey::isMeant);
    }

    private static boolean isMeant(ConfigRemark remark) {
        return remark.kind() == ConfigRemark.Kind.UNKNOWN_KEY
                && !ConfigFault.isIn(remark, "cgroup") && !ConfigFault.isIn(remark, "wsl2");
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }

    @Override
    public List<String> cases() {
        return List.of("R13");
    }
}
