package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * wsl.conf keeps the drives of Windows out of the distro, or the distro's files out of Windows.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/linux/init/WslDistributionConfig.cpp, automount.enabled and fileServer.enabled
 */
public final class FileSharingOff implements RootCause {

    @Override
    public String id() {
        return "distro.file-sharing-off";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<String> off = off(facts);
        return off.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("keys", String.join(", ", off)));
    }

    private static List<String> off(Facts facts) {
        WslConf conf = WslSettings.ofDistro(facts);
        return List.of("automount", "fileServer").stream()
                .filter(section -> !conf.flag(section, "enabled").orElse(true))
                .map(section -> section + ".enabled").toList();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<String> keys = off(facts);
        return Optional.of(WslSettings.withoutKeys(id(), facts, keys, Map.of("keys", String.join(", ", keys))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/linux/init/WslDistributionConfig.cpp at 3e27a6a");
    }
}
